package org.cunwu;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.Command;
import org.cunwu.kernel.TownClock;
import org.cunwu.upkeep.RunningProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** 村务 — keeps village power lawful. Without arguments it serves; with a sub-command it does that and ends. */
@Modulithic(systemName = "cunwu", sharedModules = "kernel")
@SpringBootApplication
public class Cunwu {

    public static void main(String[] arguments) {
        // H2 would look up each text it reads among those it read before; in a ledger hardly any comes twice
        System.setProperty("h2.objectCache", "false");
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
        var onTheGround = Groundwork.COMMANDS.contains(name);
        var application = new SpringApplication(onTheGround ? Groundwork.class : Cunwu.class);
        if (onTheGround) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setLazyInitialization(true);
        }
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "cunwu.command", name,
                "camunda.bpm.job-execution.enabled", "false",
                "spring.main.banner-mode", "off",
                "logging.level.root", "ERROR",
                "spring.datasource.hikari.connection-timeout", "8000"));
        // the same application, but it opens no port
        try (var context = application.run("--server.port=-1")) {
            if (onTheGround) {
                var done = context.getBean(RunningProgram.class).instead(name, arguments, out);
                if (done.isPresent()) return done.getAsInt();
                // this one alone: another's parts, such as a new signing key, must not come into being
                return context.getBean(name + "Command", Command.class).run(arguments, out);
            }
            var command = context.getBeansOfType(Command.class).values().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst();
            if (command.isPresent()) return command.get().run(arguments, out);
            out.println("没有这个命令：" + name + " / no such command");
            return 2;
        }
    }
}
