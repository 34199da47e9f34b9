package org.cunwu.law;

import java.time.LocalDate;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.VillageCode;

/** 法律 — examines facts by the text and the settings in force on the day of the act. */
public interface Law {

    <F extends Record> Finding examine(Provision<F> provision, LocalDate act, VillageCode village, F facts);

    /** The parameters of a village as they stood on a day. */
    Settings settings(VillageCode village, LocalDate day);

    /** The parameters of the town, which hold for every village without a value of its own. */
    Settings townSettings(LocalDate day);
}
