package org.cunwu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 启动与内存 — our jar and a stock one of the same engine, in turn, on databases that are there already. */
final class Starts {

    private static final int ROUNDS = 3;

    /** As the container starts it, without the archive of classes that belongs to the image. */
    private static final List<String> DOCUMENTED = options(Path.of("docker", "options"));

    private Starts() {}

    static List<String> lines(Store store) {
        var jar = Path.of(System.getProperty("cunwu.jar", "target/cunwu.jar"));
        var stock = StockJar.beside(jar);
        var ours = store.folder();
        var theirs = store.folder();
        start(ours, jar).close();
        startStock(theirs, stock).close();
        var ratios = new ArrayList<Double>();
        var control = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        var stockMemory = new ArrayList<Double>();
        var seconds = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double base;
            try (var before = startStock(theirs, stock)) {
                base = before.seconds();
                stockMemory.add((double) before.resident());
            }
            try (var own = start(ours, jar)) {
                seconds.add(own.seconds());
                ratios.add(own.seconds() / base);
                serve(own);
                memory.add((double) own.resident());
            }
            try (var after = startStock(theirs, stock)) {
                control.add(after.seconds() / base);
            }
        }
        return List.of(
                "start, product ÷ stock starter jar|" + Ratios.of(ratios) + "|",
                "  control: stock starter jar ÷ itself|" + Ratios.of(control) + "|1.00",
                "  seconds to the first answer here|%.1f|"
                        .formatted(Ratios.of(seconds).median()),
                "resident memory of the served demo with docker/options, MB|%.0f|≤ 512"
                        .formatted(Ratios.of(memory).high()),
                "  stock starter jar at its first answer|%.0f|"
                        .formatted(Ratios.of(stockMemory).high()));
    }

    private static List<String> options(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(it -> it.startsWith("-") && !it.contains("SharedArchiveFile"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ten officials sign in, look at every page, and each raises a matter. */
    private static void serve(Served own) {
        for (int village = 1; village <= 10; village++) {
            var clerk = Official.signedIn(own.root(), "v%03d-village-clerk".formatted(village), "cunwu-demo-2026");
            for (var page : List.of("/", "/start", "/trial", "/camunda/app/tasklist/default/")) {
                clerk.get(page);
            }
            for (int i = 0; i < 5; i++) clerk.submit("/cases/four_discussions", MATTER);
            clerk.get("/api/v1/inbox");
        }
    }

    private static final String MATTER = """
            {"matter":"VILLAGE_AFFAIRS","title":"村内道路硬化","planText":"硬化村内道路 1.2 公里，宽 4 米。",
             "budget":"186000.00","funding":"COLLECTIVE_INCOME","origin":"VILLAGE_OFFICIALS"}
            """;

    private static Served start(Path folder, Path jar) {
        return Served.start(folder, DOCUMENTED, jar, "/actuator/health/readiness");
    }

    private static Served startStock(Path folder, Path jar) {
        return Served.start(folder, DOCUMENTED, jar, "/camunda/app/welcome/default/");
    }
}
