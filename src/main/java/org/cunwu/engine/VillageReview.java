package org.cunwu.engine;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;

/** 村情检查 — what an institution finds of a village as it stands, apart from any case. Each contributes a bean. */
public interface VillageReview {

    /** The findings of that day, in the order in which they are read. */
    List<Finding> review(VillageCode village, LocalDate today);
}
