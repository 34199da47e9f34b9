package org.cunwu.org;

import java.util.Optional;
import java.util.stream.Stream;

/** 组成 — who sits in a council: whoever holds a post there, or everybody in a roll. */
public sealed interface Membership permits PostKind, RollKind {

    String code();

    /** The Chinese name. */
    String title();

    Level level();

    static Optional<Membership> of(String code) {
        return Stream.<Membership>concat(Stream.of(PostKind.values()), Stream.of(RollKind.values()))
                .filter(it -> it.code().equals(code))
                .findFirst();
    }
}
