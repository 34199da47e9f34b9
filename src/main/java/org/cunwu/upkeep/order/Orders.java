package org.cunwu.upkeep.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cunwu.upkeep.RunningProgram;
import org.cunwu.upkeep.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 委托 — an H2 file belongs to the program that runs on it. A command that wants to read it then leaves an order in the
 * data folder; the running program carries it out and leaves the answer. Whoever may write there owns the data anyway.
 */
@Component
class Orders implements RunningProgram {

    /** What may be ordered: it reads the town's data and changes nothing in them. */
    static final Set<String> TAKEN = Set.of("backup", "check", "verify");

    static final String ORDER = ".order";
    static final String RUNNING = ".running";
    static final String ANSWER = ".answer";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS_TO_BE_SEEN = 60;

    private final DatabaseFile database;
    private final Path folder;

    Orders(DatabaseFile database, @Value("${cunwu.data}") Path data) {
        this.database = database;
        this.folder = data.resolve("orders");
    }

    /** The command as it was called. */
    record Order(String command, List<String> arguments) {}

    /** What came of it. */
    record Answer(int code, String output) {}

    static boolean takes(String command) {
        return TAKEN.contains(command);
    }

    @Override
    public OptionalInt instead(String command, List<String> arguments, PrintStream out) {
        if (!database.isTaken()) return OptionalInt.empty();
        if (takes(command)) return OptionalInt.of(give(command, arguments, out));
        out.println(Words.both("upkeep.order.stop-first"));
        return OptionalInt.of(1);
    }

    Path folder() {
        return folder;
    }

    /** Gives the order, waits for the answer and prints it; answers the exit code. */
    private int give(String command, List<String> arguments, PrintStream out) {
        var id = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder);
            write(
                    id,
                    ORDER,
                    new Order(command, arguments.stream().map(Orders::absolute).toList()));
            var answer = await(id);
            if (answer == null) {
                out.println(Words.both("upkeep.order.nobody"));
                return 1;
            }
            out.print(answer.output());
            return answer.code();
        } catch (IOException e) {
            out.println(Words.both("upkeep.order.failed", String.valueOf(e.getMessage())));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private @Nullable Answer await(String id) throws IOException, InterruptedException {
        var left = SECONDS_TO_BE_SEEN;
        while (true) {
            TimeUnit.SECONDS.sleep(1);
            var answer = file(id, ANSWER);
            if (Files.exists(answer)) {
                var read = JSON.readValue(answer.toFile(), Answer.class);
                Files.delete(answer);
                return read;
            }
            var underWay = Files.exists(file(id, RUNNING));
            // whoever had it may have been killed meanwhile
            if (underWay ? !database.isTaken() : --left < 0) {
                Files.deleteIfExists(file(id, ORDER));
                Files.deleteIfExists(file(id, RUNNING));
                return null;
            }
        }
    }

    Order take(Path order) throws IOException {
        var running = file(id(order), RUNNING);
        Files.move(order, running, StandardCopyOption.ATOMIC_MOVE);
        return JSON.readValue(running.toFile(), Order.class);
    }

    void answer(Path order, Answer answer) throws IOException {
        write(id(order), ANSWER, answer);
        try {
            Files.delete(file(id(order), RUNNING));
        } catch (NoSuchFileException e) {
            throw new IOException("The order was taken away", e);
        }
    }

    /** Appears whole or not at all. */
    private void write(String id, String end, Object content) throws IOException {
        var fresh = file(id, end + ".new");
        JSON.writeValue(fresh.toFile(), content);
        Files.move(fresh, file(id, end), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String id, String end) {
        return folder.resolve(id + end);
    }

    private static String id(Path order) {
        var name = String.valueOf(order.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The running program may have been started elsewhere. */
    private static String absolute(String argument) {
        return argument.startsWith("-")
                ? argument
                : Path.of(argument).toAbsolutePath().toString();
    }
}
