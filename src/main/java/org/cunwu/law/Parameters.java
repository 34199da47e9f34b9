package org.cunwu.law;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 参数管理 — what the town set, since when, and how it is changed: one person proposes, another confirms. */
public interface Parameters {

    /**
     * What holds for a parameter on a day.
     *
     * @param since the first day of the value, or null for the preset
     * @param reason why it was set, or null for the preset
     */
    record Setting(
            Parameter parameter,
            Origin origin,
            long value,
            @Nullable LocalDate since,
            @Nullable String reason) {}

    /** 预设值 / 本镇设定 / 本村设定. */
    enum Origin {
        PRESET,
        TOWN,
        VILLAGE
    }

    /** All parameters as they hold on a day, for one village or, with null, for the town; in the order of their names. */
    List<Setting> on(LocalDate day, @Nullable VillageCode village);

    /** Changes that wait for a second person, oldest first. */
    List<Change> open();

    /**
     * @param village null for the whole town
     * @param value 0 or 1 for a flag
     * @throws Change.Rejected out of bounds, in the past, unknown, or without a reason
     * @throws Change.NotYours without the post for it
     */
    Change propose(PersonId by, String name, @Nullable VillageCode village, long value, LocalDate from, String reason);

    /**
     * @throws Change.NotYours without the post for it, or by the person who proposed it
     * @throws Change.Rejected when its first day has passed meanwhile
     */
    void confirm(PersonId by, UUID change);

    /** 退回 — the change will not take effect; the person who proposed it may withdraw it too. */
    void decline(PersonId by, UUID change, String reason);
}
