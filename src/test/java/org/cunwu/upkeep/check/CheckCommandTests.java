package org.cunwu.upkeep.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.cunwu.DatabaseTest;
import org.cunwu.upkeep.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("检查命令")
class CheckCommandTests {

    @Autowired
    CheckCommand command;

    @Autowired
    List<Inspection> inspections;

    @Test
    @DisplayName("每一项都看，每行先中文、后英文")
    void looksAtEverything() {
        var said = new ByteArrayOutputStream();
        command.run(List.of(), new PrintStream(said, true, UTF_8));
        assertThat(said.toString(UTF_8).lines())
                .hasSizeGreaterThan(inspections.size())
                .allSatisfy(it -> assertThat(it).matches("(［[好弱坏]］ )?[\\p{IsHan}0-9].*\\p{IsHan}.* / .*"));
    }

    @Test
    @DisplayName("每一项检查不了时都有话说")
    void everyInspectionCanSayThatItFailed() {
        assertThat(inspections)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(it -> assertThat(Words.both("upkeep.check.failed." + it.name(), "原因"))
                        .contains("检查不了：原因"));
    }

    @Test
    @DisplayName("有坏的退出码 1，只有弱的 0，用法不对 2 并说明用法")
    void theExitCode() {
        assertThat(run(() -> List.of(Result.good("upkeep.check.schema", 1)))).isZero();
        assertThat(run(() -> List.of(Result.weak("upkeep.check.demo")))).isZero();
        assertThat(run(() -> List.of(Result.bad("upkeep.check.disk-full", "1"))))
                .isEqualTo(1);
        assertThat(run(() -> {
                    throw new java.io.IOException("broken");
                }))
                .isEqualTo(1);
        var said = new ByteArrayOutputStream();
        assertThat(command.run(List.of("all"), new PrintStream(said, true, UTF_8)))
                .isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("用法").contains("usage");
    }

    private static int run(Callable<List<Result>> look) {
        var inspection = new Inspection() {
            @Override
            public String name() {
                return "disk";
            }

            @Override
            public List<Result> look() throws Exception {
                return look.call();
            }
        };
        return new CheckCommand(Given.the(Inspection.class, inspection))
                .run(List.of(), new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }
}
