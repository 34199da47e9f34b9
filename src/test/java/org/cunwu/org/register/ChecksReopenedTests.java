package org.cunwu.org.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisplayName("内置数据库换了版本：旧库升级后，两项约束照样核对")
class ChecksReopenedTests {

    private static final String SCRIPT = "db/migration/h2/V443__org_checks_reopened.sql";

    @TempDir
    Path folder;

    private final DriverManagerDataSource source = new DriverManagerDataSource();
    private final JdbcClient jdbc = JdbcClient.create(source);

    @BeforeEach
    void aTownOfTheVersionBefore() {
        source.setUrl("jdbc:h2:file:" + folder.resolve("cunwu") + ";WRITE_DELAY=0");
        source.setUsername("sa");
        source.setPassword("");
        flyway("442?");
        proposed("proposed");
        member("member");
    }

    @Test
    @DisplayName("原有的行都在；建约束的连接关闭之后，认得的照收，不认得的拒收")
    void theChecksOutliveTheConnectionThatMadeThem() {
        flyway("latest");
        for (var state : List.of("proposed", "confirmed", "rejected")) proposed(state);
        for (var part : List.of("confirmer", "member")) member(part);
        refused();
        assertThat(count("org_import")).isEqualTo(5);
        assertThat(count("org_council_part")).isEqualTo(4);
    }

    @ParameterizedTest(name = "做完 {0} 句之后")
    @ValueSource(ints = {1, 2, 3, 4})
    @DisplayName("升级中途断电：再启动一次，接着做完")
    void whatWasBrokenOffIsDoneAgain(int statements) throws IOException {
        var script = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        // the comments hold no semicolon
        var lines = script.split(";", -1);
        for (int i = 0; i < statements; i++) jdbc.sql(lines[i]).update();
        flyway("latest");
        member("confirmer");
        refused();
    }

    @Test
    @DisplayName("约束的条件不含新版不能重用的写法")
    void noCheckHoldsAList() {
        flyway("latest");
        assertThat(jdbc.sql("select check_clause from information_schema.check_constraints")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).doesNotContain(" IN("));
    }

    /** While the database stays open, as it does while the program runs: each statement on a connection of its own. */
    private void refused() {
        var open = new SingleConnectionDataSource(source.getUrl(), "sa", "", true);
        try {
            open.initConnection();
            proposed("confirmed");
            member("member");
            assertThatThrownBy(() -> proposed("other"))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("ORG_IMPORT_STATE")
                    .hasMessageContaining("violation");
            assertThatThrownBy(() -> member("other"))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("ORG_COUNCIL_PART_PART")
                    .hasMessageContaining("violation");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            open.destroy();
        }
    }

    private void flyway(String target) {
        Flyway.configure()
                .dataSource(source)
                .outOfOrder(true)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target(target)
                .load()
                .migrate();
    }

    private void proposed(String state) {
        jdbc.sql("insert into org_import (id, proposed_by, proposed_at, state, digest, payload)"
                        + " values (random_uuid(), 'somebody', now(), ?, '', '')")
                .param(state)
                .update();
    }

    private void member(String part) {
        jdbc.sql("merge into org_council using dual on id = uuid '00000000-0000-4000-8000-000000000001'"
                        + " when not matched then insert (id, place, kind, recorder, from_day)"
                        + " values (uuid '00000000-0000-4000-8000-000000000001', 'town', 'k', 'r', current_date)")
                .update();
        jdbc.sql(
                        "insert into org_council_part values (uuid '00000000-0000-4000-8000-000000000001', ?, replace(random_uuid(), '-', ''))")
                .param(part)
                .update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
