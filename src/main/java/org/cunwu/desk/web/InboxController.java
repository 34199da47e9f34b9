package org.cunwu.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Copies;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Door;
import org.cunwu.engine.Handling;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Reminders;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办 — what I must do now, in one tap; and what I did, raised and finished. */
@Controller
class InboxController {

    private static final int PAGE = 20;
    private static final int MANY = 99;

    private final Inbox inbox;
    private final Cases cases;
    private final Door door;
    private final Handling handling;
    private final EntryWords entryWords;
    private final Corrections corrections;
    private final Copies copies;
    private final Deadlines deadlines;
    private final Reminders reminders;
    private final HandOverWords handOverWords;
    private final OnBehalf onBehalf;
    private final Directory directory;
    private final TownClock clock;

    InboxController(
            Inbox inbox,
            Cases cases,
            Door door,
            Handling handling,
            EntryWords entryWords,
            Corrections corrections,
            Copies copies,
            Deadlines deadlines,
            Reminders reminders,
            HandOverWords handOverWords,
            OnBehalf onBehalf,
            Directory directory,
            TownClock clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.door = door;
        this.handling = handling;
        this.entryWords = entryWords;
        this.corrections = corrections;
        this.copies = copies;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.handOverWords = handOverWords;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One card.
     *
     * @param onBehalfOf for whom the reader stands in there
     */
    public record Card(
            InboxItem item,
            Deadlines.Left left,
            Handling.@Nullable Urged urged,
            Reminders.@Nullable Reminder reminded,
            @Nullable String onBehalfOf) {}

    /**
     * A late step of a post below.
     *
     * @param onBehalfOf for whom the reader stands in at the post to which it was reported
     */
    public record ReportedStep(
            InboxItem step,
            String post,
            Instant at,
            @Nullable String onBehalfOf) {}

    @GetMapping("/")
    String show(
            @RequestParam(defaultValue = "todo") String tab,
            @RequestParam(required = false) @Nullable String after,
            PersonId person,
            Model model) {
        model.addAttribute("tab", tab);
        model.addAttribute("open", inbox.count(person, MANY));
        model.addAttribute("unread", copies.unread(person, MANY));
        switch (tab) {
            case "done" -> model.addAttribute("cases", cases.signedBy(person, reach(person), MANY));
            case "mine" -> model.addAttribute("cases", cases.startedBy(person, reach(person), MANY));
            case "copied" -> model.addAttribute("copies", copies.of(person, MANY));
            case "closed" -> model.addAttribute("cases", closed(person));
            default -> todo(person, after, model);
        }
        return "desk/inbox";
    }

    private void todo(PersonId person, @Nullable String after, Model model) {
        var last = after != null && after.matches("[A-Za-z0-9-]{1,64}") ? after : null;
        var items = inbox.of(person, last, PAGE + 1);
        var named = onBehalf.byGroup(person, items);
        var urged = handling.urged(items.stream().map(InboxItem::task).toList());
        var reminded = reminders.of(items);
        model.addAttribute("reported", after == null ? reported(person) : List.of());
        model.addAttribute("handOvers", after == null ? handOverWords.waitingFor(person) : List.of());
        model.addAttribute(
                "cards",
                items.stream()
                        .limit(PAGE)
                        .map(it -> new Card(
                                it,
                                deadlines.left(it.dueAt()),
                                urged.get(it.task()),
                                reminded.get(it.task()),
                                named.get(it.group())))
                        .toList());
        if (items.size() > PAGE) model.addAttribute("after", items.get(PAGE - 1).task());
        model.addAttribute("corrections", corrections.waitingFor(person));
        model.addAttribute("entered", entryWords.waitingFor(person));
        model.addAttribute("mayStart", !door.startable(person).isEmpty());
    }

    private List<ReportedStep> reported(PersonId person) {
        return reminders.reportedTo(person, MANY).stream()
                .map(it -> new ReportedStep(it.step(), it.post(), it.at(), onBehalf.of(person, it.post())))
                .toList();
    }

    /** Of today: who left a village no longer sees its affairs. */
    private Set<VillageCode> reach(PersonId person) {
        return directory.villagesOf(person, clock.today());
    }

    private List<CaseFile> closed(PersonId person) {
        var reach = reach(person);
        return Stream.concat(
                        cases.signedBy(person, reach, MANY).stream(), cases.startedBy(person, reach, MANY).stream())
                .filter(it -> it.endedAt() != null)
                .distinct()
                .limit(MANY)
                .toList();
    }
}
