package org.cunwu.upkeep.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** 配置 — the data folder, who can read the private key, and whether this is a demo. */
@Component
@Order(1)
class ConfigurationInspection implements Inspection {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path data;
    private final Environment environment;

    ConfigurationInspection(@Value("${cunwu.data}") Path data, Environment environment) {
        this.data = data;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public List<Result> look() throws Exception {
        var results = new ArrayList<Result>();
        var folder = data.toAbsolutePath().normalize();
        results.add(
                Files.isDirectory(folder) && Files.isWritable(folder)
                        ? Result.good("upkeep.check.data", folder)
                        : Result.bad("upkeep.check.data-unwritable", folder));
        if (environment.acceptsProfiles(Profiles.of("demo"))) results.add(Result.weak("upkeep.check.demo"));
        var key = folder.resolve("keys").resolve("ledger.key");
        if (Files.exists(key) && Files.getFileStore(key).supportsFileAttributeView("posix")) {
            var open = Files.getPosixFilePermissions(key).stream().anyMatch(OTHERS::contains);
            results.add(open ? Result.bad("upkeep.check.key-open", key) : Result.good("upkeep.check.key", key));
        }
        return results;
    }
}
