package org.cunwu;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.Command;
import org.cunwu.kernel.TownClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** 村务 — keeps village power lawful. Without arguments it serves; with a sub-command it does that and ends. */
@Modulithic(systemName = "cunwu", sharedModules = "kernel")
@SpringBootApplication
public class Cunwu {

    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            SpringApplication.run(Cunwu.class, arguments);
        } else {
            System.exit(command(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
        }
    }

    @Bean
    TownClock clock() {
        return new TownClock();
    }

    private static int command(String name, List<String> arguments) {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var application = new SpringApplication(Cunwu.class);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "cunwu.command", name,
                "camunda.bpm.job-execution.enabled", "false",
                "spring.main.banner-mode", "off",
                "logging.level.root", "ERROR"));
        // the same application, but it opens no port
        try (var context = application.run("--server.port=-1")) {
            var command = context.getBeansOfType(Command.class).values().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst();
            if (command.isPresent()) return command.get().run(arguments, out);
            out.println("没有这个命令：" + name + " / no such command");
            return 2;
        }
    }
}
