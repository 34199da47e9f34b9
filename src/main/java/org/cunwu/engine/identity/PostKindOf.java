package org.cunwu.engine.identity;

import java.util.Optional;
import java.util.stream.Stream;
import org.cunwu.org.PostKind;

/** A place and a post kind, read from a group's id such as {@code v001-village-clerk}. */
record PostKindOf(String place, PostKind kind) {

    static Optional<PostKindOf> placed(String groupId) {
        return Stream.of(PostKind.values())
                .filter(it -> groupId.endsWith("-" + it.code()))
                .map(it -> new PostKindOf(
                        groupId.substring(0, groupId.length() - it.code().length() - 1), it))
                .filter(it -> !it.place().isEmpty() && it.place().indexOf('-') < 0)
                .findFirst();
    }
}
