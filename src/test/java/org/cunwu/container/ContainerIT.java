package org.cunwu.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * 容器 — {@code docker/try} builds the image, starts both compose files and uses each of them once. A developer's machine
 * that has no containers skips it; {@code .ci/run} installs them, and then it must hold.
 */
@DisplayName("容器")
class ContainerIT {

    /** What the script answers on a machine without containers. */
    private static final int CANNOT = 3;

    @Test
    @Timeout(900)
    @DisplayName("两个编排文件都建得成、起得来、用得了：非特权用户，根文件系统只读，口令分开，重启不丢")
    void bothComposeFilesAreBuiltStartedAndUsed() throws Exception {
        var said = new ArrayList<String>();
        var code = run(said);
        assumeTrue(code != CANNOT || required(), () -> String.join("\n", said));
        assertThat(code).as(String.join("\n", said)).isZero();
        assertThat(said).isNotEmpty().allMatch(it -> it.endsWith(" held"));
    }

    private static int run(List<String> said) throws InterruptedException {
        try {
            var process = new ProcessBuilder("bash", "docker/try")
                    .redirectErrorStream(true)
                    .start();
            try (var lines = process.inputReader()) {
                lines.lines().forEach(it -> {
                    System.out.println(it);
                    said.add(it);
                });
            }
            return process.waitFor();
        } catch (IOException e) {
            said.add("CONTAINERS cannot be tried: " + e.getMessage());
            return CANNOT;
        }
    }

    /** Where the packages could be had. */
    private static boolean required() {
        return System.getenv("CI") != null && !"none".equals(System.getenv("CUNWU_CONTAINERS"));
    }
}
