package org.cunwu.engine.process;

import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.springframework.stereotype.Component;

/** 岗位名称 — as the record says a post, place in front. */
@Component
class PostNames {

    private final Directory directory;

    PostNames(Directory directory) {
        this.directory = directory;
    }

    String of(String group) {
        return Post.kindOf(group)
                .map(it -> it.titleAt(directory.placeName(Post.placeOf(group))))
                .orElse(group);
    }
}
