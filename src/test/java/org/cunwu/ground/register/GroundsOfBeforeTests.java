package org.cunwu.ground.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.TestDatabase;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Kind;
import org.cunwu.ground.Use;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.VillageCode;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
@DisplayName("台账启用以前编号的决议：旧库升级后都在台账里，接替和作废的不能再用")
class GroundsOfBeforeTests {

    private static final VillageCode VILLAGE = new VillageCode("v001");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String VENDOR = TestDatabase.isPostgres() ? "postgresql" : "h2";

    private final DriverManagerDataSource source = new DriverManagerDataSource();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final GroundAccounts accounts =
            new GroundAccounts(new GroundRegister(jdbc), new UseRegister(jdbc), new MeasureRegister(jdbc));
    private int numbered;

    @BeforeEach
    void aTownOfTheVersionBefore() {
        source.setUrl(TestDatabase.url());
        source.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        source.setPassword("");
        flyway("610?");
    }

    @Test
    @DisplayName("事项、会议、金额、日期照原来的决议；可以引用、可以使用")
    void aResolutionBecomesAGround() {
        var proposal = proposal("LEASE_TO_OUTSIDER", "MEMBERS_ASSEMBLY");
        resolved(proposal, "SQ-YSJY-2026-0001", 2, DAY);
        flyway("latest");

        var account = accounts.find("SQ-YSJY-2026-0001").orElseThrow();
        var ground = account.ground();
        assertThat(ground.kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(ground.village()).isEqualTo(VILLAGE);
        assertThat(ground.caseId()).isEqualTo(proposal);
        assertThat(ground.title()).isEqualTo("第2稿");
        assertThat(ground.authority()).isEqualTo(Authority.MEMBERS_ASSEMBLY);
        assertThat(ground.affairs()).containsExactly(Affair.LEASE_TO_OUTSIDER);
        assertThat(ground.decidedOn()).isEqualTo(DAY);
        assertThat(ground.validFrom()).isEqualTo(DAY);
        assertThat(ground.expiresOn()).isNull();
        assertThat(ground.ceiling()).isEqualTo(new Fen(18_600_002));
        assertThat(account.state(DAY)).isEqualTo(Account.State.IN_FORCE);
        new UseRegister(jdbc)
                .add(new Use(UUID.randomUUID(), ground.number(), UUID.randomUUID(), new Fen(2), DAY, null, null, null));
        assertThat(accounts.find(ground.number()).orElseThrow().left()).contains(new Fen(18_600_000));
    }

    @Test
    @DisplayName("同一事项表决三次：只有最后一次有效，前两次各由后一次接替；别的事项不受影响")
    void onlyTheLastOfAMatterCounts() {
        var proposal = proposal("VILLAGE_AFFAIRS", "REPRESENTATIVES_ASSEMBLY");
        var other = proposal("VILLAGE_CHARTER", "VILLAGERS_ASSEMBLY");
        resolved(proposal, "A-1", 1, DAY);
        resolved(other, "B-1", 1, DAY);
        resolved(proposal, "A-2", 2, DAY.plusDays(30));
        resolved(proposal, "A-3", 3, DAY.plusDays(60));
        flyway("latest");

        assertThat(successor("A-1")).isEqualTo("A-2");
        assertThat(successor("A-2")).isEqualTo("A-3");
        assertThat(successor("A-3")).isNull();
        assertThat(successor("B-1")).isNull();
        assertThat(accounts.find("A-1").orElseThrow().state(DAY)).isEqualTo(Account.State.REVOKED);
        assertThat(accounts.ofVillage(VILLAGE)).hasSize(4);
    }

    @Test
    @DisplayName("编号因更正已经作废的决议，升级以后也不能再用")
    void whatWasVoidedStaysVoid() {
        var proposal = proposal("VILLAGE_AFFAIRS", "REPRESENTATIVES_ASSEMBLY");
        resolved(proposal, "C-1", 1, DAY);
        resolved(proposal("VILLAGE_AFFAIRS", "REPRESENTATIVES_ASSEMBLY"), "C-2", 1, DAY);
        jdbc.sql("insert into decision_corrected (register, entry, corrected_on) select 'resolution', entry, ?"
                        + " from decision_resolution where number = 'C-1'")
                .param(DAY.plusDays(3))
                .update();
        flyway("latest");

        var voided = accounts.find("C-1").orElseThrow();
        assertThat(voided.state(DAY.plusDays(3))).isEqualTo(Account.State.SUSPENDED);
        assertThat(voided.measures())
                .singleElement()
                .satisfies(it -> assertThat(it.onDay()).isEqualTo(DAY.plusDays(3)));
        assertThat(accounts.find("C-2").orElseThrow().measures()).isEmpty();
    }

    private @Nullable String successor(String number) {
        return accounts.find(number)
                .orElseThrow()
                .end()
                .map(it -> it.successor())
                .orElse(null);
    }

    private UUID proposal(String matter, String body) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into decision_proposal (id, village, matter, body, funding, origin, registered_on)"
                        + " values (?, ?, ?, ?, 'NONE', 'VILLAGE_OFFICIALS', ?)")
                .params(id, VILLAGE.value(), matter, body, DAY.minusDays(30))
                .update();
        for (int version = 1; version <= 3; version++) {
            jdbc.sql("insert into decision_draft (proposal, version, title, plan, budget, entered_on)"
                            + " values (?, ?, ?, '方案', ?, ?)")
                    .params(id, version, "第" + version + "稿", 18_600_000L + version, DAY.minusDays(20))
                    .update();
        }
        return id;
    }

    private void resolved(UUID proposal, String number, int version, LocalDate on) {
        numbered++;
        jdbc.sql(
                        "insert into decision_resolution (number, proposal, village, sitting, body, version, budget, adopted_on,"
                                + " numbered_at) select ?, id, village, ?, body, ?, ?, ?, ? from decision_proposal where id = ?")
                .params(
                        number,
                        UUID.randomUUID(),
                        version,
                        18_600_000L + version,
                        on,
                        Instant.parse("2026-03-01T00:00:00Z")
                                .plusSeconds(numbered)
                                .atOffset(java.time.ZoneOffset.UTC),
                        proposal)
                .update();
    }

    private void flyway(String target) {
        Flyway.configure()
                .dataSource(source)
                .outOfOrder(true)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + VENDOR)
                .target(target)
                .load()
                .migrate();
    }
}
