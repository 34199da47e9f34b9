package org.cunwu.engine.process;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Post;
import org.springframework.stereotype.Component;

/** Lets a test have the look at the deadlines, and at the terms that end, whenever it wants. */
@Component
public class Mornings {

    private final Reminding reminding;
    private final PostsAbove above;
    private final HandOverWatch handOvers;

    Mornings(Reminding reminding, PostsAbove above, HandOverWatch handOvers) {
        this.reminding = reminding;
        this.above = above;
        this.handOvers = handOvers;
    }

    public void on(LocalDate day) {
        reminding.lookAfter(day);
    }

    public void lookAtTerms(LocalDate day) {
        handOvers.look(day);
    }

    public Optional<String> above(String group, String village, LocalDate day) {
        return above.of(group, new VillageCode(village), day).map(Post::group);
    }
}
