package org.cunwu.engine.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.StartStep;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.CorrectionRegister;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.SentBackRegister;
import org.cunwu.engine.register.Signatures;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 权限 — village, post of today, and separate persons, asked anew at every request. */
@Component
class Access {

    private final InboxTable inbox;
    private final CaseRegister cases;
    private final Signatures signatures;
    private final SentBackRegister sentBack;
    private final OpenQuestions questions;
    private final Countersign countersign;
    private final CorrectionRegister corrections;
    private final Directory directory;
    private final Capacities capacities;
    private final TownClock clock;

    Access(
            InboxTable inbox,
            CaseRegister cases,
            Signatures signatures,
            SentBackRegister sentBack,
            OpenQuestions questions,
            Countersign countersign,
            CorrectionRegister corrections,
            Directory directory,
            Capacities capacities,
            TownClock clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.signatures = signatures;
        this.sentBack = sentBack;
        this.questions = questions;
        this.countersign = countersign;
        this.corrections = corrections;
        this.directory = directory;
        this.capacities = capacities;
        this.clock = clock;
    }

    /** An open step and its case. */
    record Known(InboxItem item, CaseFile caseFile) {}

    /**
     * A step that the person may know of.
     *
     * @throws NothingHere for a step of a village out of reach, or none at all
     * @throws Overtaken when somebody completed it
     */
    Known known(PersonId person, String task) {
        var item = inbox.find(task).orElseThrow(() -> goneOrUnknown(person, task));
        return known(person, new Known(item, cases.byId(item.caseId()).orElseThrow()));
    }

    private Known known(PersonId person, Known step) {
        if (!reaches(person, step.item().village())) throw new NothingHere();
        InHand.note(step.caseFile(), step.item().step());
        return step;
    }

    /** A step that is the person's to do today, and nobody else's until this transaction ends. */
    Known locked(PersonId person, String task) {
        return mine(person, held(person, task));
    }

    /** A step that the person may know of, and that stays as it is until this transaction ends. */
    Known held(PersonId person, String task) {
        var locked = inbox.lock(task).orElseThrow(() -> goneOrUnknown(person, task));
        return known(person, new Known(locked.item(), locked.caseFile()));
    }

    /**
     * A step that is the person's to do today.
     *
     * @throws NotYours when the person does not hold its post or somebody else signed for it
     */
    Known mine(PersonId person, String task) {
        return mine(person, known(person, task));
    }

    /** @throws NotYours when the person does not hold the step's post today */
    void holder(PersonId person, Known known) {
        if (!holds(person, known.item().group())) throw new NotYours("engine.not-your-post");
    }

    Known mine(PersonId person, Known known) {
        holder(person, known);
        var assignee = known.item().assignee();
        // what somebody signed for and left behind with the post is open to the post again
        if (assignee != null
                && !assignee.equals(person)
                && holds(assignee, known.item().group())) {
            throw new NotYours("engine.signed-for-by", name(assignee));
        }
        return known;
    }

    /**
     * A step that the person may decide today.
     *
     * @throws NotYours when it is not the person's, must be somebody else's, or waits for opinions
     */
    void signer(PersonId person, Known step, HumanStep<?> definition) {
        mine(person, step);
        separate(person, step, definition);
        questions.answered(step.item());
    }

    /**
     * Whoever stands in for somebody signs for both, and is kept apart from what either of them signed.
     *
     * @throws NotYours when the person, or the one represented, signed a step that this one must be independent of
     */
    void separate(PersonId person, Known step, HumanStep<?> definition) {
        questions.notTheAsker(person, step.item());
        countersign.signsOnce(person, step.item().task());
        var apart = definition.notBySignerOf();
        if (apart.isEmpty()) return;
        if (hasPart(person, step, apart)) throw new NotYours("engine.four-eyes", name(person));
        onBehalfOf(person, step.item().group())
                .filter(it -> hasPart(it, step, apart))
                .ifPresent(it -> {
                    throw new NotYours("engine.four-eyes-represented", name(it), name(person));
                });
    }

    boolean isApart(PersonId person, Known step, HumanStep<?> definition) {
        try {
            separate(person, step, definition);
            return true;
        } catch (NotYours e) {
            return false;
        }
    }

    private boolean hasPart(PersonId person, Known step, Set<String> apart) {
        var started =
                apart.contains(HumanStep.START) && step.caseFile().startedBy().equals(person);
        return started || signed(person, step.item().caseId(), apart);
    }

    private boolean signed(PersonId person, UUID caseId, Set<String> steps) {
        return signatures.ofCase(caseId).stream().anyMatch(it -> steps.contains(it.step()) && it.isBy(person));
    }

    /** For whom the person stands in there; empty in the person's own post. */
    Optional<PersonId> onBehalfOf(PersonId person, String group) {
        return capacities.in(person, group).flatMap(it -> Optional.ofNullable(it.onBehalfOf()));
    }

    boolean mayComplete(PersonId person, Known step, HumanStep<?> definition) {
        try {
            signer(person, step, definition);
            return true;
        } catch (NotYours e) {
            return false;
        }
    }

    OpenStep step(PersonId person, Known known, Instant at) {
        var item = known.item();
        return new OpenStep(item.task(), item.step(), item.caseId(), item.village(), person, item.group(), at);
    }

    List<Post> postsToStart(PersonId person, StartStep<?> step) {
        return directory.posts(person, clock.today()).stream()
                .filter(it -> step.posts().contains(it.kind()) && VillageCode.isValid(it.place()))
                .filter(it -> directory.village(new VillageCode(it.place())).isPresent())
                .toList();
    }

    /**
     * The post in which the person starts a case, in the village chosen or the only one there is.
     *
     * @throws FormRejected when several villages are possible and none was chosen
     */
    Post postToStart(PersonId person, StartStep<?> step, @Nullable VillageCode village) {
        if (village != null && !reaches(person, village)) throw new NothingHere();
        var posts = postsToStart(person, step).stream()
                .filter(it -> village == null || it.place().equals(village.value()))
                .toList();
        if (posts.isEmpty()) throw new NotYours("engine.not-your-start");
        if (posts.stream().map(Post::place).distinct().count() > 1) {
            throw FormRejected.field("village", "engine.start.which-village");
        }
        return posts.get(0);
    }

    /** Why a step is not open: somebody was faster, or the person has no business knowing. */
    RuntimeException goneOrUnknown(PersonId person, String task) {
        return signatures
                .of(task)
                .map(it -> new SentBackRegister.Sender(it.village(), it.person(), it.at()))
                .or(() -> sentBack.of(task))
                .or(() -> questions.ended(task))
                .or(() -> countersign.ended(task))
                .or(() -> corrections.ended(task))
                .filter(it -> reaches(person, it.village()))
                .<RuntimeException>map(it -> new Overtaken(name(it.person()), it.at()))
                .orElseGet(NothingHere::new);
    }

    boolean reaches(PersonId person, VillageCode village) {
        return directory.villagesOf(person, clock.today()).contains(village);
    }

    private boolean holds(PersonId person, String group) {
        return capacities.in(person, group).isPresent();
    }

    String name(PersonId person) {
        return directory.name(person);
    }
}
