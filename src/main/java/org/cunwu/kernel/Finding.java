package org.cunwu.kernel;

import java.time.LocalDate;
import org.cunwu.kernel.Verdict.Outcome;

/**
 * 认定 — what examining one {@link Provision} on the day of an act came to. Missing evidence is never a pass.
 *
 * @param provision the provision's id, under which its texts stand
 * @param rule the rulebook's id
 * @param act the day of the act, by which the text of the law was chosen
 */
public record Finding(String provision, String rule, LegalSource source, LocalDate act, Verdict verdict) {

    /** The provision under which a day without any text of the law is reported. */
    public static final String NO_TEXT = "law.text.in-force";

    static Finding noTextInForce(Provision<?> provision, LocalDate act) {
        var nearest = provision.versions().get(0).source();
        return new Finding(NO_TEXT, provision.rule(), nearest, act, Verdict.undetermined(act, provision.id()));
    }

    /** Whether the matter may not go forward: anything but satisfied. */
    public boolean blocks() {
        return verdict.outcome() != Outcome.SATISFIED;
    }
}
