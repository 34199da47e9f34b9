package org.cunwu.decision.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cunwu.engine.Cases;
import org.cunwu.engine.DueTimers;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Village;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 演示事项的办理 — once, on a demo town without cases, before the port opens: the clock walks through the last months. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "cunwu.demo.matters", matchIfMissing = true)
class DemoMatters implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMatters.class);

    private final DemoOffice office;
    private final Cases cases;
    private final DueTimers timers;
    private final Directory directory;
    private final TownClock clock;
    private final boolean serving;
    private volatile boolean running;

    DemoMatters(
            DemoOffice office,
            Cases cases,
            DueTimers timers,
            Directory directory,
            TownClock clock,
            @Value("${cunwu.command:}") String command) {
        this.office = office;
        this.cases = cases;
        this.timers = timers;
        this.directory = directory;
        this.clock = clock;
        this.serving = command.isEmpty();
    }

    /** After the town was filled and the models were deployed. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public void start() {
        running = true;
        if (serving && !hasCases()) fill();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void fill() {
        var now = clock.instant();
        var matters = DemoScript.of(office);
        try {
            play(matters, now);
        } finally {
            clock.goOn();
        }
        LOG.info("演示镇已有 {} 件事项 / the demo town has {} matters", matters.size(), matters.size());
    }

    private boolean hasCases() {
        var villages = directory.villages().stream().map(Village::code).collect(Collectors.toSet());
        return !cases.search(new Cases.Filter(null, null, null, null, null), villages, null, 1)
                .isEmpty();
    }

    private void play(List<DemoMatter> matters, Instant now) {
        var last = now.atZone(TownClock.ZONE).minusYears(1);
        for (var scene : inOrder(matters)) {
            var at = moment(scene, now);
            // what is to be today is done by now, whatever the hour
            if (at.isAfter(last)) last = at;
            clock.stopAt(last.toInstant());
            timers.run();
            scene.play().run();
        }
        timers.run();
    }

    private static List<Scene> inOrder(List<DemoMatter> matters) {
        return matters.stream()
                .flatMap(it -> it.scenes().stream())
                .sorted(Comparator.comparing(Scene::daysAgo).reversed().thenComparing(Scene::time))
                .toList();
    }

    private static ZonedDateTime moment(Scene scene, Instant now) {
        var today = now.atZone(TownClock.ZONE);
        var at = today.minusDays(scene.daysAgo()).with(scene.time());
        return at.isAfter(today) ? today : at;
    }
}
