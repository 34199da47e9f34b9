package org.cunwu.decision.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cunwu.engine.Door;
import org.cunwu.engine.Files;
import org.cunwu.engine.Handling;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 演示镇的办公室 — its officials do what the demo has them do, in their own names and by the same door as everybody. */
@Component
@Profile("demo")
class DemoOffice {

    private static final String PROCESS = "four_discussions";

    private final Door door;
    private final Handling handling;
    private final Inbox inbox;
    private final Files files;
    private final Directory directory;
    private final TownClock clock;

    DemoOffice(Door door, Handling handling, Inbox inbox, Files files, Directory directory, TownClock clock) {
        this.door = door;
        this.handling = handling;
        this.inbox = inbox;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    /** Answers the new case's id. */
    UUID start(VillageCode village, PostKind post, Map<String, ?> values) {
        return door.start(holder(village, post), PROCESS, village, values, key())
                .caseFile()
                .id();
    }

    void complete(UUID caseId, String step, PostKind post, Map<String, ?> values) {
        var item = open(caseId, step);
        door.complete(holder(item.village(), post), item.task(), values, key());
    }

    void hand(UUID caseId, String step, PostKind post, Verb verb, Map<String, ?> values) {
        var item = open(caseId, step);
        handling.act(holder(item.village(), post), item.task(), verb, values, key());
    }

    /** A photograph of a paper, taken by whoever enters it. */
    List<String> photograph(VillageCode village, PostKind post, String name) {
        var picture = new ByteArrayInputStream(DemoPhotograph.png());
        return List.of(
                files.store(holder(village, post), name + ".png", picture).toString());
    }

    /** Everybody on today's rolls is there; the last ones of them are against it. */
    List<Map<String, String>> votes(VillageCode village, int against, RollKind... rolls) {
        var present = new LinkedHashMap<String, RollEntry>();
        Stream.of(rolls)
                .flatMap(it -> directory.roll(village, it, clock.today()).entries().stream())
                .filter(RollEntry::entitled)
                .forEach(it -> present.putIfAbsent(it.code(), it));
        var codes = List.copyOf(present.keySet());
        return Stream.iterate(0, it -> it < codes.size(), it -> it + 1)
                .map(it -> Map.of("code", codes.get(it), "vote", it < codes.size() - against ? "AGREE" : "DISAGREE"))
                .toList();
    }

    int size(VillageCode village, RollKind... rolls) {
        return votes(village, 0, rolls).size();
    }

    LocalDate today() {
        return clock.today();
    }

    private PersonId holder(VillageCode village, PostKind post) {
        return directory.holders(village.value(), post, clock.today()).get(0).id();
    }

    private InboxItem open(UUID caseId, String step) {
        return inbox.ofCase(caseId).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo's matter is not at " + step));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
