package org.cunwu.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("磁盘写满")
class DiskFullFaults {

    private static final String FAULT = "disk full, H2";
    private static final String SIZE = "160m";
    private static final int TIMES = 3;
    private static final List<String> VILLAGES = List.of("v001", "v002", "v003");

    @TempDir
    Path folder;

    @Test
    @DisplayName("写满时说得明白，不留半件；腾出空间后自己接着办，凡给过回执的都在，链条完好")
    void nothingIsHalfDone() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        var small = Files.createDirectory(folder.resolve("small"));
        if (!mount(disk, SIZE) || !mount(small, "256k")) {
            System.out.println("FAULT " + FAULT + ": not run, a small disk can be mounted by root only");
            return;
        }
        try {
            filled(disk, small);
        } finally {
            run("umount", "-l", disk.toString());
            run("umount", "-l", small.toString());
        }
    }

    private static void filled(Path disk, Path small) throws Exception {
        var data = disk.resolve("data");
        var client = new Client();
        var wrong = new ArrayList<String>();
        var slowest = 0L;
        try (var jar = RunningJar.start(data)) {
            for (int i = 0; i < TIMES; i++) {
                try (var officials = new Officials(client, jar, VILLAGES)) {
                    officials.atWork();
                    var before = client.unavailable.size();
                    var filler = fill(disk.resolve("filler"));
                    TimeUnit.SECONDS.sleep(10);
                    if (client.unavailable.size() == before) wrong.add("nobody was told that the disk is full");
                    Files.delete(filler);
                    var room = System.nanoTime();
                    officials.again();
                    slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - room));
                }
            }
            wrong.addAll(backupWithoutRoom(data, small));
            wrong.addAll(Aftermath.wrong(jar, client, VILLAGES));
            jar.stop();
        }
        wrong.addAll(Verdicts.inside(data, Map.of(), "jdbc:h2:file:" + data.resolve("cunwu"), "sa"));
        if (!client.defects.isEmpty()) wrong.addAll(RunningJar.errors(data));
        Verdicts.say(FAULT, TIMES + " times, " + client.measured() + ", goes on within " + slowest + " s", wrong);
    }

    /** A backup that finds no room says so, and leaves nothing that looks like one. */
    private static List<String> backupWithoutRoom(Path data, Path small) throws IOException {
        var saved = RunningJar.command(data, "backup", small.toString());
        var wrong = new ArrayList<String>();
        if (saved.code() != 1 || !saved.output().contains("备份没有做成")) wrong.add("backup: " + saved.output());
        try (var left = Files.list(small)) {
            left.forEach(it -> wrong.add("left behind: " + it));
        }
        return wrong;
    }

    private static Path fill(Path filler) throws IOException {
        var block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler)) {
            while (true) out.write(block);
        } catch (IOException full) {
            // there is no room left, which is what was wanted
            return filler;
        }
    }

    private static boolean mount(Path place, String size) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()) == 0;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
