package org.cunwu.engine.register;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's own tables, made by the scripts in the engine's jar; their digest is pinned, so that a change is seen. */
@Component
class V001__engine_tables implements JavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.";
    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final String H2 = "c4f0f1ab107c93d54e6cec64d67c0cf6867126df200d2c39072a3c0f304e704a";
    private static final String POSTGRES = "03f5e8f041c9193606b1ba352fa9040fe4a42d6b07e79febb8af73bd03cc303b";

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        var postgres = vendor.contains("postgres");
        var digest = MessageDigest.getInstance("SHA-256");
        var contents = SCRIPTS.stream()
                .map(it -> read(FOLDER + (postgres ? "postgres" : "h2") + ".create." + it + ".sql"))
                .toList();
        contents.forEach(digest::update);
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(postgres ? POSTGRES : H2)) {
            throw new IllegalStateException("The engine's scripts changed: " + found);
        }
        for (var script : contents) {
            ScriptUtils.executeSqlScript(connection, new ByteArrayResource(script));
        }
    }

    private static byte[] read(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The engine's jar lacks " + path, e);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return (H2 + POSTGRES).hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
