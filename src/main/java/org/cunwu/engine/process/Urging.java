package org.cunwu.engine.process;

import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.ReminderRegister;
import org.cunwu.engine.register.Signatures;
import org.cunwu.engine.register.Urges;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 催办 — whoever has a part in the case, or a post above the village, reminds whoever is to do the step; so often a day. */
@Component
class Urging implements StepVerb<Urging.UrgeForm> {

    static final String PER_DAY = "engine.urge.per-day";

    private static final Set<PostKind> LOOKS_ON =
            Set.of(PostKind.AUDITOR, PostKind.DISCIPLINE_OFFICE, PostKind.ADMINISTRATOR);

    private final Signatures signatures;
    private final Urges urges;
    private final OpenQuestions questions;
    private final ReminderRegister reminders;
    private final Directory directory;
    private final Capacities capacities;
    private final Law law;
    private final TownClock clock;

    Urging(
            Signatures signatures,
            Urges urges,
            OpenQuestions questions,
            ReminderRegister reminders,
            Directory directory,
            Capacities capacities,
            Law law,
            TownClock clock) {
        this.signatures = signatures;
        this.urges = urges;
        this.questions = questions;
        this.reminders = reminders;
        this.directory = directory;
        this.capacities = capacities;
        this.law = law;
        this.clock = clock;
    }

    record UrgeForm(@Nullable @Size(max = 200) String words) {}

    @Override
    public Verb verb() {
        return Verb.URGE;
    }

    @Override
    public Class<UrgeForm> form() {
        return UrgeForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        var posts = directory.posts(person, clock.today());
        if (capacities.in(person, step.item().group()).isPresent()) {
            throw new NotYours("engine.urge.own");
        }
        return above(step.item().village(), posts)
                .or(() -> part(person, step, posts))
                .map(Post::group)
                .or(() -> reportedTo(person, step))
                .orElseThrow(() -> new NotYours("engine.urge.no-part"));
    }

    /** The village's own district, or the town; whoever examines or keeps the machine has no say in the work. */
    private Optional<Post> above(VillageCode village, List<Post> posts) {
        var district = directory.village(village).orElseThrow().district();
        return posts.stream()
                .filter(it -> !LOOKS_ON.contains(it.kind()))
                .filter(it -> switch (it.kind().level()) {
                    case VILLAGE -> false;
                    case DISTRICT -> it.place().equals(district);
                    case TOWN -> true;
                })
                .findFirst();
    }

    private Optional<Post> part(PersonId person, Access.Known step, List<Post> posts) {
        var part = step.caseFile().startedBy().equals(person)
                || questions.isAsker(person, step.item())
                || signatures.ofCase(step.item().caseId()).stream().anyMatch(it -> it.isOf(person));
        return posts.stream()
                .filter(it -> part && it.place().equals(step.item().village().value()))
                .findFirst();
    }

    /** The post above, of the village itself, to which the step was reported as late; its deputy too. */
    private Optional<String> reportedTo(PersonId person, Access.Known step) {
        return capacities.groups(person).stream()
                .filter(it -> reminders.wasReported(step.item().task(), Set.of(it)))
                .findFirst();
    }

    @Override
    public Deed deed(Standing standing, UrgeForm form) {
        var today = standing.today();
        var most = law.settings(standing.item().village(), today).number(PER_DAY);
        var item = standing.item();
        if (urges.today(item.task(), standing.person(), today) >= most) {
            throw FormRejected.field("words", "engine.urge.enough", most);
        }
        urges.add(item.task(), standing.person(), standing.at());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", item.stepName());
        content.put("words", form.words());
        return Deed.of("engine.urge", today, content);
    }
}
