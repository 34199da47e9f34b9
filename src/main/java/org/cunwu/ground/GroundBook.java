package org.cunwu.ground;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/**
 * 决议台账 — what officials of the village, the town and the auditors read, and what the town does to a ground. Nobody sees
 * another village's.
 */
public interface GroundBook {

    /** The most that one page shows. */
    int PAGE = 30;

    /**
     * @param village null for the first within reach
     * @param words part of the title, a number or the counterpart; empty for all
     */
    record Asked(@Nullable VillageCode village, String words, Account.@Nullable State state, int page) {}

    /** @param more whether there is a page after this one */
    record Listed(VillageCode village, List<VillageCode> villages, List<Line> lines, boolean more) {}

    /** One ground as it stands today. */
    record Line(Account account, Account.State state) {}

    /**
     * @param running the cases that rest on it today
     * @param offered the codes of what the reader may do to it
     */
    record Shown(Line line, List<UUID> running, List<String> offered) {}

    /**
     * @throws NothingHere for a village out of reach
     * @throws NotYours where no village is within reach
     */
    Listed list(PersonId person, Asked asked);

    /** @throws NothingHere for what is out of reach or unknown */
    Shown show(PersonId person, String number);

    /** The form of {@code order}, {@code lift} or {@code revoke}. */
    Class<? extends Record> form(String code);

    Submission act(PersonId person, String number, String code, Map<String, ?> values, String key);
}
