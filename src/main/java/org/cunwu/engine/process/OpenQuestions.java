package org.cunwu.engine.process;

import java.util.Optional;
import java.util.stream.Collectors;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.register.InboxTable;
import org.cunwu.engine.register.OpinionRegister;
import org.cunwu.engine.register.SentBackRegister.Sender;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Act;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.springframework.stereotype.Component;

/** 等待答复 — a step is not decided while opinions that were asked for in it are outstanding. */
@Component
class OpenQuestions {

    private final OpinionRegister opinions;
    private final InboxTable inbox;
    private final PostNames names;
    private final Capacities capacities;
    private final Directory directory;

    OpenQuestions(
            OpinionRegister opinions, InboxTable inbox, PostNames names, Capacities capacities, Directory directory) {
        this.opinions = opinions;
        this.inbox = inbox;
        this.names = names;
        this.capacities = capacities;
        this.directory = directory;
    }

    /** @throws NotYours naming who has not answered */
    void answered(InboxItem step) {
        var open = opinions.open(step.task());
        if (open.isEmpty()) return;
        throw new NotYours(
                "engine.ask.waiting", open.stream().map(this::awaited).collect(Collectors.joining("、")));
    }

    /** Whoever is to answer now; the post alone where the person asked has left it. */
    String awaited(Opinion open) {
        var who = inbox.find(open.task())
                .map(InboxItem::assignee)
                .flatMap(directory::person)
                .map(Person::name);
        return names.of(open.group()) + who.map(it -> " " + it).orElse("");
    }

    /** @throws NotYours for whoever asked: nobody answers the own question, in whatever post */
    void notTheAsker(PersonId person, InboxItem step) {
        if (isAsker(person, step)) throw new NotYours("engine.opinion.asker-cannot");
    }

    boolean isAsker(PersonId person, InboxItem step) {
        if (!step.process().equals(Opinion.PROCESS)) return false;
        var question = opinions.givenIn(step.task()).orElseThrow();
        return question.asker().equals(person)
                || standsIn(person, question)
                || inbox.find(question.askingTask())
                        .map(InboxItem::assignee)
                        .filter(person::equals)
                        .isPresent();
    }

    /** The asker's deputy may decide the asking step, so the answer would be one's own. */
    private boolean standsIn(PersonId person, Opinion question) {
        return capacities
                .in(person, question.askerGroup())
                .map(Capacities.Capacity::onBehalfOf)
                .filter(question.asker()::equals)
                .isPresent();
    }

    /** By whom a question ended that nobody need answer any more. */
    Optional<Sender> ended(String task) {
        return opinions.givenIn(task)
                .flatMap(it -> Optional.ofNullable(it.endedAt())
                        .map(at -> new Sender(
                                it.village(), Optional.ofNullable(it.by()).orElse(Act.SYSTEM), at)));
    }
}
