package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.LAND_CONTRACT_LAW;
import static org.cunwu.decision.rules.Statutes.LAND_REGULATION;
import static org.cunwu.decision.rules.Statutes.SHANDONG_MEASURES;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.landContractLaw;
import static org.cunwu.decision.rules.Statutes.landRegulation;
import static org.cunwu.decision.rules.Statutes.shandongMeasures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Approval;
import org.cunwu.decision.Matter;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Rule;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 另需批准 — what a resolution of some kinds still needs, one after the other, before anything rests on it. */
public final class ApprovalRules {

    /** @param previous what comes before: the approval before this one, or the resolution */
    public record Given(
            @Nullable LocalDate previous, @Nullable LocalDate given) {}

    /** 自获得批准之日起十日内通知债权人. */
    private static final int DAYS_TO_TELL = 10;

    private static final Map<Matter, Map<Approval, Provision<Given>>> NEEDED = new EnumMap<>(Matter.class);

    static {
        var lease = landContractLaw("第五十二条");
        need(
                Matter.LEASE_TO_OUTSIDER,
                Approval.CREDIT_CHECK,
                "lease-to-outsider.credit",
                lease,
                LAND_CONTRACT_LAW,
                ApprovalRules::done);
        need(Matter.LEASE_TO_OUTSIDER, Approval.TOWN_APPROVAL, "lease-to-outsider.town", lease, LAND_CONTRACT_LAW);
        var adjustment = landContractLaw("第二十八条");
        need(Matter.LAND_ADJUSTMENT, Approval.TOWN_APPROVAL, "land-adjustment.town", adjustment, LAND_CONTRACT_LAW);
        need(
                Matter.LAND_ADJUSTMENT,
                Approval.COUNTY_DEPARTMENT,
                "land-adjustment.county",
                adjustment,
                LAND_CONTRACT_LAW);
        need(Matter.HOMESTEAD, Approval.TOWN_APPROVAL, "homestead.town", landRegulation("第三十四条"), LAND_REGULATION);
        var merger = collectiveLaw("第二十三条至第二十五条");
        need(Matter.MERGER, Approval.TOWN_REVIEW, "merger.town", merger, COLLECTIVE_LAW);
        need(Matter.MERGER, Approval.COUNTY_GOVERNMENT, "merger.county", merger, COLLECTIVE_LAW);
        need(
                Matter.MERGER,
                Approval.CREDITORS_TOLD,
                "merger.creditors",
                merger,
                COLLECTIVE_LAW,
                ApprovalRules::withinTenDays);
        need(
                Matter.AGENCY_ACCOUNTING,
                Approval.AGREEMENT_SIGNED,
                "agency-accounting.agreement",
                shandongMeasures("第二十二条"),
                SHANDONG_MEASURES);
    }

    private ApprovalRules() {}

    /** In the order in which they are given; none for most matters. */
    public static Map<Approval, Provision<Given>> of(Matter matter) {
        return Collections.unmodifiableMap(NEEDED.getOrDefault(matter, Map.of()));
    }

    static List<Provision<?>> all() {
        return NEEDED.values().stream()
                .flatMap(it -> it.values().stream())
                .<Provision<?>>map(it -> it)
                .toList();
    }

    private static void need(Matter matter, Approval approval, String subject, LegalSource source, LocalDate from) {
        need(matter, approval, subject, source, from, ApprovalRules::afterwards);
    }

    private static void need(
            Matter matter, Approval approval, String subject, LegalSource source, LocalDate from, Rule<Given> rule) {
        NEEDED.computeIfAbsent(matter, it -> new LinkedHashMap<>())
                .put(approval, Provision.of("decision." + subject, matter.rule(), Given.class, source, from, rule));
    }

    /** It may be older than the resolution. */
    private static Verdict done(Given facts, Settings settings) {
        var given = facts.given();
        return given == null ? Verdict.undetermined() : Verdict.satisfied("—", given);
    }

    private static Verdict afterwards(Given facts, Settings settings) {
        var previous = facts.previous();
        var given = facts.given();
        if (previous == null || given == null) return Verdict.undetermined();
        return Verdict.when(!given.isBefore(previous), previous, given);
    }

    /** The day of the approval does not count (民法典 第二百零一条). */
    private static Verdict withinTenDays(Given facts, Settings settings) {
        var previous = facts.previous();
        var given = facts.given();
        if (previous == null || given == null) return Verdict.undetermined();
        var last = previous.plusDays(DAYS_TO_TELL);
        return Verdict.when(!given.isBefore(previous) && !given.isAfter(last), previous, given, last);
    }
}
