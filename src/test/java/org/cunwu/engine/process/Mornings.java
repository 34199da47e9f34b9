package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Post;
import org.springframework.stereotype.Component;

/** Lets a test have the morning's look at the deadlines whenever it wants. */
@Component
public class Mornings {

    private final Reminding reminding;
    private final PostsAbove above;

    Mornings(Reminding reminding, PostsAbove above) {
        this.reminding = reminding;
        this.above = above;
    }

    public void on(LocalDate day) {
        reminding.lookAfter(day);
    }

    public Optional<String> above(String group, String village, LocalDate day) {
        return above.of(group, new VillageCode(village), day).map(Post::group);
    }
}
