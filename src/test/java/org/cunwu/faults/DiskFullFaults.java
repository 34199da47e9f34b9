package org.cunwu.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.cunwu.RunningJar;
import org.cunwu.faults.Client.Sent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("磁盘写满")
class DiskFullFaults {

    private static final String FAULT = "disk full, H2";
    private static final String SIZE = "160m";

    @TempDir
    Path folder;

    @Test
    @DisplayName("写满时不留半件；腾出空间、重新启动以后，凡给过回执的都在，链条完好")
    void nothingIsHalfDone() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()) != 0) {
            System.out.println("FAULT " + FAULT + ": not run, a small disk can be mounted by root only");
            return;
        }
        try {
            filled(disk);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void filled(Path disk) throws Exception {
        var data = disk.resolve("data");
        var client = new Client();
        var filler = disk.resolve("filler");
        var statuses = new TreeSet<Integer>();
        boolean goesOn;
        try (var jar = RunningJar.start(data)) {
            for (int i = 0; i < 20; i++) client.submit(jar, raise());
            fill(filler);
            for (int i = 0; i < 200 && client.failed.isEmpty() && client.unknown.isEmpty(); i++) {
                client.submit(jar, raise());
            }
            for (int i = 0; i < 5; i++) client.submit(jar, raise());
            statuses.addAll(client.failed.values());
            Files.delete(filler);
            goesOn = answersAgain(jar, client);
            jar.stop();
        }
        boolean kept;
        try (var jar = RunningJar.start(data)) {
            var standing = Client.standing(jar, List.of("v001"));
            kept = new HashSet<>(standing).containsAll(client.acknowledged.values())
                    && standing.size() <= client.acknowledged.size() + client.unknown.size();
            kept &= client.submit(jar, raise());
            jar.stop();
        }
        var wrong = Checker.wrong("jdbc:h2:file:" + data.resolve("cunwu"), "sa");
        var verified = RunningJar.command(Map.of(), data, "verify");
        if (!wrong.isEmpty() || verified.code() != 0) System.out.println(wrong + "\n" + verified.output());
        Verdicts.say(
                FAULT,
                "%d acknowledged, refused with %s, %s"
                        .formatted(
                                client.acknowledged.size(),
                                statuses,
                                goesOn ? "goes on when there is room" : "goes on after a new start"),
                kept && wrong.isEmpty() && verified.code() == 0);
    }

    private static Sent raise() {
        return new Sent("v001-village-clerk", Client.START, Client.MATTER);
    }

    /** Whether a submission is taken within a minute after there is room again. */
    private static boolean answersAgain(RunningJar jar, Client client) throws InterruptedException {
        for (int i = 0; i < 12; i++) {
            var before = client.acknowledged.size();
            client.submit(jar, raise());
            if (client.acknowledged.size() > before) return true;
            TimeUnit.SECONDS.sleep(5);
        }
        return false;
    }

    private static void fill(Path filler) throws IOException {
        var block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler)) {
            while (true) out.write(block);
        } catch (IOException full) {
            // there is no room left, which is what was wanted
            return;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
