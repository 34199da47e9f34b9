package org.cunwu.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cunwu.decision.rules.Examined.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cunwu.decision.Approval;
import org.cunwu.decision.Matter;
import org.cunwu.decision.rules.ApprovalRules.Given;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("决议以后另需的批准、审查、通知")
class ApprovalRulesTests {

    @Test
    @DisplayName("哪些事项要、要哪些、先后次序；别的事项不要")
    void whichMattersNeedWhat() {
        assertThat(ids(Matter.LEASE_TO_OUTSIDER))
                .containsExactly("decision.lease-to-outsider.credit", "decision.lease-to-outsider.town");
        assertThat(ids(Matter.LAND_ADJUSTMENT))
                .containsExactly("decision.land-adjustment.town", "decision.land-adjustment.county");
        assertThat(ids(Matter.HOMESTEAD)).containsExactly("decision.homestead.town");
        assertThat(ids(Matter.MERGER))
                .containsExactly("decision.merger.town", "decision.merger.county", "decision.merger.creditors");
        assertThat(ids(Matter.AGENCY_ACCOUNTING)).containsExactly("decision.agency-accounting.agreement");
        assertThat(Stream.of(Matter.values()).filter(it -> !ids(it).isEmpty())).hasSize(5);
    }

    private static List<String> ids(Matter matter) {
        return ApprovalRules.of(matter).values().stream().map(Provision::id).toList();
    }

    @ParameterizedTest(name = "前一步 {0}，批准 {1} → {2}")
    @CsvSource({
        "2026-06-01, 2026-06-01, SATISFIED",
        "2026-06-01, 2026-06-02, SATISFIED",
        "2026-06-01, 2026-05-31, VIOLATED",
        "2026-06-01, , UNDETERMINED",
        ", 2026-06-01, UNDETERMINED"
    })
    @DisplayName("批准不早于前一步")
    void anApprovalComesAfterwards(@Nullable LocalDate previous, @Nullable LocalDate given, Outcome expected) {
        var facts = new Given(previous, given);
        for (var provision : List.of(
                of(Matter.LEASE_TO_OUTSIDER, Approval.TOWN_APPROVAL),
                of(Matter.LAND_ADJUSTMENT, Approval.TOWN_APPROVAL),
                of(Matter.LAND_ADJUSTMENT, Approval.COUNTY_DEPARTMENT),
                of(Matter.HOMESTEAD, Approval.TOWN_APPROVAL),
                of(Matter.MERGER, Approval.TOWN_REVIEW),
                of(Matter.MERGER, Approval.COUNTY_GOVERNMENT),
                of(Matter.AGENCY_ACCOUNTING, Approval.AGREEMENT_SIGNED)))
            assertThat(outcome(provision, facts)).as(provision.id()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "批准 {0}，通知 {1} → {2}")
    @CsvSource({
        "2026-06-01, 2026-05-31, VIOLATED",
        "2026-06-01, 2026-06-01, SATISFIED",
        "2026-06-01, 2026-06-11, SATISFIED",
        "2026-06-01, 2026-06-12, VIOLATED",
        "2026-06-01, , UNDETERMINED",
        ", 2026-06-11, UNDETERMINED"
    })
    @DisplayName("MAT-16：批准之日起十日内通知债权人，批准当天不算")
    void creditorsAreToldWithinTenDays(@Nullable LocalDate approved, @Nullable LocalDate told, Outcome expected) {
        assertThat(outcome(of(Matter.MERGER, Approval.CREDITORS_TOLD), new Given(approved, told)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, SATISFIED", ", UNDETERMINED"})
    @DisplayName("MAT-05：审查承包方可以在决议以前")
    void vettingMayComeFirst(@Nullable LocalDate given, Outcome expected) {
        var facts = new Given(LocalDate.of(2026, 6, 1), given);
        assertThat(outcome(of(Matter.LEASE_TO_OUTSIDER, Approval.CREDIT_CHECK), facts))
                .isEqualTo(expected);
    }

    private static Provision<Given> of(Matter matter, Approval approval) {
        return java.util.Objects.requireNonNull(ApprovalRules.of(matter).get(approval));
    }
}
