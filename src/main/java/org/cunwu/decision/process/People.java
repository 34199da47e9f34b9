package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.RollKind;
import org.springframework.stereotype.Component;

/** 册上的人 — whom a village's rolls know by a name or a code; one person has one code on all of them. */
@Component
class People {

    private final Directory directory;

    People(Directory directory) {
        this.directory = directory;
    }

    /** Everybody of that name or code: the code to the name. */
    Map<String, String> called(VillageCode village, String nameOrCode, LocalDate day) {
        var found = new TreeMap<String, String>();
        Stream.of(RollKind.values())
                .filter(it -> it != RollKind.HOUSEHOLDS)
                .flatMap(it -> directory.roll(village, it, day).entries().stream())
                .filter(it -> it.code().equals(nameOrCode) || it.name().equals(nameOrCode))
                .forEach(it -> found.put(it.code(), it.name()));
        return found;
    }
}
