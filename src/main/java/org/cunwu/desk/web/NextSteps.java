package org.cunwu.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 下一步 — the open steps of a case and of what it called, and who is to do them. */
@Component
public class NextSteps {

    /** An open step in words: 登记会议, 石桥村文书 李小红. */
    public record Next(
            String task,
            String step,
            String name,
            String post,
            String persons,
            Instant since,
            @Nullable Instant due) {}

    private final Inbox inbox;
    private final Cases cases;
    private final Directory directory;
    private final Places places;
    private final TownClock clock;

    NextSteps(Inbox inbox, Cases cases, Directory directory, Places places, TownClock clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.directory = directory;
        this.places = places;
        this.clock = clock;
    }

    public List<Next> of(CaseFile file) {
        var items = new ArrayList<>(inbox.ofCase(file.id()));
        cases.linked(file.id()).stream()
                .filter(it -> file.id().equals(it.parent()))
                .forEach(it -> items.addAll(inbox.ofCase(it.id())));
        return items.stream().map(this::next).toList();
    }

    private Next next(InboxItem item) {
        var assignee = item.assignee();
        var persons = assignee == null
                ? holders(item.group())
                : directory.person(assignee).map(Person::name).orElse(assignee.value());
        return new Next(
                item.task(),
                item.step(),
                item.stepName(),
                places.post(item.group()),
                persons,
                item.createdAt(),
                item.dueAt());
    }

    private String holders(String group) {
        return places.kind(group)
                .map(it -> directory.holders(places.place(group), it, clock.today()).stream()
                        .map(Person::name)
                        .collect(Collectors.joining("、")))
                .orElse("");
    }
}
