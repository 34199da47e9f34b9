package org.cunwu.risk.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Door;
import org.cunwu.engine.Files;
import org.cunwu.engine.Handling;
import org.cunwu.engine.Inbox;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.WorkingDays;
import org.cunwu.ledger.Ledger;
import org.cunwu.risk.Assessments;
import org.cunwu.risk.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stories of risk assessment have in common: the running town, and a refusal by one provision. */
@DatabaseTest
abstract class RiskTown {

    @Autowired
    Door door;

    @Autowired
    Handling handling;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Files files;

    @Autowired
    Ledger ledger;

    @Autowired
    Assessments assessments;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TownClock clock;

    @Autowired
    JdbcClient jdbc;

    RiskStory registers(String village) {
        return registers(village, Map.of());
    }

    RiskStory registers(String village, Map<String, ?> varied) {
        return new RiskStory(this, new VillageCode(village), varied);
    }

    LocalDate daysAgo(int days) {
        return clock.today().minusDays(days);
    }

    List<Finding> gate(RiskStory story, @Nullable String number, LocalDate day) {
        return assessments.gate(new Assessments.Asked(
                story.caseFile().village(), new Subject(story.caseFile().title(), null), number, day));
    }

    static List<String> against(List<Finding> findings) {
        return findings.stream().filter(Finding::blocks).map(Finding::provision).toList();
    }

    static void refused(String provision, ThrowingCallable act) {
        assertThatExceptionOfType(ActUnlawful.class)
                .isThrownBy(act)
                .extracting(ActUnlawful::findings, InstanceOfAssertFactories.list(Finding.class))
                .filteredOn(Finding::blocks)
                .extracting(Finding::provision)
                .containsOnly(provision);
    }
}
