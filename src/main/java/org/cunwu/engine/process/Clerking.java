package org.cunwu.engine.process;

import java.util.List;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.springframework.stereotype.Component;

/**
 * 可否代录 — the village's own clerk enters for whoever holds the step's post, where the step allows it. Separation of
 * duties looks at both: neither may have signed, or entered, what the step must be independent of.
 */
@Component
class Clerking {

    private final Access access;
    private final Steps steps;
    private final Colleagues colleagues;
    private final Directory directory;
    private final TownClock clock;

    Clerking(Access access, Steps steps, Colleagues colleagues, Directory directory, TownClock clock) {
        this.access = access;
        this.steps = steps;
        this.colleagues = colleagues;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The clerk's post.
     *
     * @throws NotYours when the step may not be entered for another, or not by this person
     */
    String post(PersonId clerk, Access.Known step) {
        var item = step.item();
        var own = Post.group(item.village().value(), PostKind.VILLAGE_CLERK);
        var posts = directory.posts(clerk, clock.today());
        if (posts.stream().noneMatch(it -> it.group().equals(own))) throw new NotYours("engine.entry-for.not-clerk");
        if (posts.stream().anyMatch(it -> it.group().equals(item.group()))) throw new NotYours("engine.entry-for.own");
        var definition = steps.of(item);
        var ofVillage = item.group().startsWith(item.village().value() + "-");
        if (!ofVillage || !definition.mayBeEnteredFor()) throw new NotYours("engine.entry-for.not-this-step");
        access.separate(clerk, step, definition);
        if (holders(step).isEmpty()) throw new NotYours("engine.entry-for.nobody");
        return own;
    }

    /** Whose statement it may be: today's holders of the post, but for those who must stand aside. */
    List<Person> holders(Access.Known step) {
        return colleagues.apart(step);
    }
}
