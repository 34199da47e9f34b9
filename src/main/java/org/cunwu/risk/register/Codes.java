package org.cunwu.risk.register;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 选项 — several choices in one column, by their names with commas between them. */
final class Codes {

    private Codes() {}

    static String of(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).distinct().sorted().collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> List<E> read(Class<E> type, String names) {
        return Stream.of(names.split(",", -1))
                .filter(it -> !it.isEmpty())
                .map(it -> Enum.valueOf(type, it))
                .sorted()
                .toList();
    }
}
