package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Masking;
import org.jspecify.annotations.Nullable;

/** 公开的文字和救济 — what is typed will hang on the board; and what villagers and members may do against a decision. */
public final class PublishedRules {

    /** What somebody typed that will be published. */
    public record Typed(@Nullable String text) {}

    /**
     * How many capable members asked the supervisors in writing to sue, on which day, whether those refused, and the day on
     * which one asks.
     */
    public record Demand(
            @Nullable Integer members,
            @Nullable LocalDate asked,
            @Nullable Boolean refused,
            @Nullable LocalDate today) {}

    private static final LocalDate PERSONAL_INFORMATION_LAW = LocalDate.of(2021, 11, 1);
    private static final int MEMBERS = 10;
    private static final int DAYS = 15;

    public static final Provision<Typed> MASKED = Provision.of(
            "decision.published.masked",
            "PUB-08",
            Typed.class,
            LegalSource.of("个人信息保护法", LocalDate.of(2021, 8, 20), "第五条、第六条"),
            PERSONAL_INFORMATION_LAW,
            PublishedRules::masked);

    public static final Provision<Demand> MEMBERS_SUE = Provision.of(
            "decision.remedy.members-sue",
            "LEG-10",
            Demand.class,
            collectiveLaw("第六十条"),
            COLLECTIVE_LAW,
            PublishedRules::maySue);

    private PublishedRules() {}

    static List<Provision<?>> all() {
        return List.of(MASKED, MEMBERS_SUE);
    }

    private static Verdict masked(Typed typed, Settings settings) {
        var text = typed.text();
        if (text == null) return Verdict.undetermined("—");
        var found = Masking.unmasked(text);
        return Verdict.when(found.isEmpty(), found.isEmpty() ? "—" : List.copyOf(found));
    }

    private static Verdict maySue(Demand facts, Settings settings) {
        var members = facts.members();
        var asked = facts.asked();
        var today = facts.today();
        if (members == null || asked == null || today == null)
            return Verdict.undetermined(MEMBERS, DAYS, members == null ? "—" : members, asked == null ? "—" : asked);
        var waited = Boolean.TRUE.equals(facts.refused()) || today.isAfter(asked.plusDays(DAYS));
        return Verdict.when(members >= MEMBERS && waited, MEMBERS, DAYS, members, asked);
    }
}
