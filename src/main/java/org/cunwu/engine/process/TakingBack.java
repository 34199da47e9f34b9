package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.Drafts;
import org.cunwu.engine.register.OpinionRegister;
import org.cunwu.engine.register.SentBackRegister;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 撤回 — whoever handed in the step before takes it back, as long as nobody signed for the next one or kept a draft of it,
 * and where the model lists that nothing has come of it yet. What was handed in stays on record.
 */
@Component
class TakingBack implements StepVerb<TakingBack.TakeBackForm> {

    private final Ways ways;
    private final Steps steps;
    private final Signatures signatures;
    private final Drafts drafts;
    private final OpinionRegister opinions;
    private final SentBackRegister rounds;
    private final Directory directory;
    private final Capacities capacities;
    private final TownClock clock;

    TakingBack(
            Ways ways,
            Steps steps,
            Signatures signatures,
            Drafts drafts,
            OpinionRegister opinions,
            SentBackRegister rounds,
            Directory directory,
            Capacities capacities,
            TownClock clock) {
        this.ways = ways;
        this.steps = steps;
        this.signatures = signatures;
        this.drafts = drafts;
        this.opinions = opinions;
        this.rounds = rounds;
        this.directory = directory;
        this.capacities = capacities;
        this.clock = clock;
    }

    record TakeBackForm(@NotNull @Size(min = 5, max = 200) String reason) {}

    /** The step handed in just before, and the post in which that was done. */
    private record HandedIn(String step, String group) {}

    @Override
    public Verb verb() {
        return Verb.TAKE_BACK;
    }

    @Override
    public Class<TakeBackForm> form() {
        return TakeBackForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        // whoever asks somebody about a step has taken it up
        if (!opinions.ofStep(step.item().task()).isEmpty()) throw new NotYours("engine.take-back.taken-up");
        var handedIn = handedIn(person, step).orElseThrow(() -> new NotYours("engine.take-back.not-you"));
        if (ways.takenBack(step.item(), handedIn.step()).isEmpty()) throw new NotYours("engine.take-back.too-late");
        if (step.item().assignee() != null || drafts.anybodyKeeps(step.item().task())) {
            throw new NotYours("engine.take-back.taken-up");
        }
        return handedIn.group();
    }

    /** The last step signed in the case, or its start, if it was this person's and the post is still held. */
    private Optional<HandedIn> handedIn(PersonId person, Access.Known step) {
        var last = signatures.ofCase(step.item().caseId()).stream().findFirst();
        if (last.isPresent()) {
            return last.filter(it -> it.person().equals(person))
                    .map(it -> new HandedIn(it.step(), it.group()))
                    .filter(it -> capacities.in(person, it.group()).isPresent());
        }
        return Optional.of(step.caseFile())
                .filter(it -> it.startedBy().equals(person))
                .flatMap(it -> startingPost(person, it))
                .map(it -> new HandedIn(HumanStep.START, it));
    }

    /** Of today, and one that may start such a case in that village. */
    private Optional<String> startingPost(PersonId person, CaseFile file) {
        return steps.starting(file.process())
                .flatMap(start -> directory.posts(person, clock.today()).stream()
                        .filter(it -> it.place().equals(file.village().value()))
                        .filter(it -> start.posts().contains(it.kind()))
                        .map(Post::group)
                        .findFirst());
    }

    @Override
    public Deed deed(Standing standing, TakeBackForm form) {
        var target = target(standing);
        var round = rounds.add(new SentBackRegister.Row(
                standing.item(),
                verb(),
                target.to(),
                standing.person(),
                standing.group(),
                form.reason(),
                null,
                standing.at()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("to", target.name());
        content.put("reason", form.reason());
        content.put("round", round);
        return Deed.of("engine.take-back", standing.today(), content);
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        return Map.of("target", target(standing).name());
    }

    @Override
    public void move(Standing standing, TakeBackForm form) {
        ways.move(standing.item(), target(standing).to());
    }

    private Ways.Way target(Standing standing) {
        return ways.takenBack(standing.item(), last(standing.item())).orElseThrow();
    }

    private String last(InboxItem item) {
        return signatures.ofCase(item.caseId()).stream()
                .findFirst()
                .map(Signatures.Signature::step)
                .orElse(HumanStep.START);
    }
}
