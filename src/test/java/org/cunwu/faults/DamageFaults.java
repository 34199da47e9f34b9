package org.cunwu.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cunwu.RunningJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@DisplayName("内置数据库的文件被截短、改动、清零")
class DamageFaults {

    private static final int DAMAGES = Integer.getInteger("faults.damages", 60);
    private static final int STARTS = 3;
    private static final List<String> VILLAGES = List.of("v001", "v002", "v003");

    @TempDir
    Path folder;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** What can be read of a database: the ledger, and everything else. */
    private record Content(String ledger, String rest) {}

    @Test
    @DisplayName("正常停机后有改动一定拒绝；强行中断后要么拒绝启动并说明白，要么数据一样；办理记录的改动一定被发现")
    void noDamagedActGoesUnnoticed() throws Exception {
        var whole = folder.resolve("whole");
        var client = new Client();
        try (var jar = RunningJar.start(whole)) {
            try (var officials = new Officials(client, jar, VILLAGES)) {
                officials.atWork();
            }
            jar.stop();
        }
        var before = content(copy(whole));
        var random = new Random(11);
        for (int i = 0; i < DAMAGES; i++) {
            var data = copy(whole);
            var how = damage(data.resolve("cunwu.mv.db"), i, random);
            if (i < STARTS) refusedInWords(how + ", after an orderly stop", data);
            Files.delete(data.resolve("cunwu.mv.db.sha256"));
            judge(how, data, before);
            FileSystemUtils.deleteRecursively(data);
        }
        Verdicts.say("file of H2 damaged at random, after a kill", DAMAGES + " times, " + outcomes, wrong);
    }

    private void judge(String how, Path data, Content before) throws IOException {
        var file = Files.readAllBytes(data.resolve("cunwu.mv.db"));
        Content found;
        try {
            found = content(data);
        } catch (SQLException | RuntimeException e) {
            if (outcomes.merge("refused", 1, Integer::sum) <= STARTS) {
                Files.write(data.resolve("cunwu.mv.db"), file);
                refusedInWords(how, data);
            }
            return;
        }
        if (found.equals(before)) {
            outcomes.merge("identical", 1, Integer::sum);
        } else if (found.ledger().equals(before.ledger())) {
            // only where the program was killed before: after an orderly stop the sum of the whole file tells
            outcomes.merge("changed outside of the ledger", 1, Integer::sum);
        } else if (RunningJar.command(data, "verify").code() == 1) {
            outcomes.merge("ledger changed, named", 1, Integer::sum);
        } else {
            wrong.add(how + ": an act was changed and nobody noticed");
        }
    }

    private void refusedInWords(String how, Path data) {
        var refused = RunningJar.command(data);
        if (refused.code() == 0 || !refused.output().contains("拒绝启动")) {
            wrong.add(how + ": ended with " + refused.code() + " " + refused.output());
        }
    }

    private static String damage(Path file, int number, Random random) throws IOException {
        var bytes = Files.readAllBytes(file);
        var place = random.nextInt(bytes.length);
        switch (number % 3) {
            case 0 -> bytes = Arrays.copyOf(bytes, place);
            case 1 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
            default -> Arrays.fill(bytes, place, Math.min(bytes.length, place + 4096), (byte) 0);
        }
        Files.write(file, bytes);
        return List.of("truncated at ", "flipped at ", "zeroed at ").get(number % 3) + place;
    }

    private static Content content(Path data) throws SQLException {
        var ledger = new StringBuilder();
        var rest = new StringBuilder();
        var url = "jdbc:h2:file:" + data.resolve("cunwu") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("script simple nopasswords nosettings")) {
            while (rows.next()) {
                var line = rows.getString(1);
                (line.contains("\"LEDGER_") ? ledger : rest).append(line).append('\n');
            }
        }
        return new Content(ledger.toString(), rest.toString());
    }

    private Path copy(Path whole) throws IOException {
        var copy = folder.resolve("damaged");
        FileSystemUtils.deleteRecursively(copy);
        FileSystemUtils.copyRecursively(whole, copy);
        return copy;
    }
}
