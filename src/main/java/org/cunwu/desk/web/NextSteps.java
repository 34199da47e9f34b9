package org.cunwu.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Preview;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 下一步 — the open steps of a case and of what it called, what comes after them, and who is to do them. */
@Component
public class NextSteps {

    /** An open step in words: 登记会议, 石桥村文书 李小红, 还剩 3 个工作日. */
    public record Next(
            String task,
            String step,
            String name,
            String post,
            String persons,
            Instant since,
            @Nullable Instant due,
            String left) {}

    /**
     * A step ahead in words.
     *
     * @param day the day by which it is expected to be done; null while it cannot be computed
     * @param turns where else it may lead, where a vote or an answer decides that
     * @param warning why nobody could do it as the posts are held today, and what to do
     */
    public record Coming(
            String process,
            String step,
            String name,
            String post,
            String persons,
            @Nullable LocalDate day,
            List<String> turns,
            @Nullable String warning) {}

    private final Inbox inbox;
    private final Cases cases;
    private final Preview preview;
    private final Directory directory;
    private final Places places;
    private final Deadlines deadlines;
    private final StandIns standIns;
    private final Texts texts;
    private final TownClock clock;

    NextSteps(
            Inbox inbox,
            Cases cases,
            Preview preview,
            Directory directory,
            Places places,
            Deadlines deadlines,
            StandIns standIns,
            Texts texts,
            TownClock clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.preview = preview;
        this.directory = directory;
        this.places = places;
        this.deadlines = deadlines;
        this.standIns = standIns;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a case that the person is about to start will come to. */
    public List<Coming> beforeStart(PersonId person, String process, @Nullable VillageCode village) {
        return preview.beforeStart(person, process, village).stream()
                .map(this::coming)
                .toList();
    }

    /** What lies ahead of a case, beginning with what is open now. */
    public List<Coming> ahead(CaseFile file) {
        return preview.of(file).stream().map(this::coming).toList();
    }

    private Coming coming(Preview.Ahead ahead) {
        var group = ahead.group();
        var due = ahead.due();
        return new Coming(
                ahead.process(),
                ahead.step(),
                ahead.name(),
                group == null ? "" : places.post(group),
                ahead.holders().stream().map(this::holder).collect(Collectors.joining("、")),
                due == null ? null : LocalDate.ofInstant(due, TownClock.ZONE),
                ahead.turns().stream().filter(it -> !it.main()).map(this::turn).toList(),
                ahead.obstacle().map(it -> warning(it, ahead)).orElse(null));
    }

    private String holder(Preview.Holder holder) {
        var barredBy = holder.barredBy();
        var represented = holder.onBehalfOf();
        var name = represented == null ? holder.name() : texts.text("desk.ahead.deputy", holder.name(), represented);
        return barredBy == null ? name : texts.text("desk.ahead.stands-aside", name, barredBy);
    }

    private String turn(Preview.Turn turn) {
        return texts.text("desk.ahead.turn", turn.condition(), turn.leadsTo());
    }

    private String warning(Preview.Obstacle obstacle, Preview.Ahead ahead) {
        var post = places.post(String.valueOf(ahead.group()));
        if (obstacle == Preview.Obstacle.VACANT) return texts.text("desk.ahead.vacant", ahead.name(), post);
        var first = ahead.holders().get(0);
        return texts.text("desk.ahead.twice", ahead.name(), post, first.name(), String.valueOf(first.barredBy()));
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
        var persons = assignee == null ? holders(item.group()) : directory.name(assignee);
        return new Next(
                item.task(),
                item.step(),
                item.stepName(),
                places.post(item.group()),
                persons,
                item.createdAt(),
                item.dueAt(),
                deadlines.left(item.dueAt()).words());
    }

    private String holders(String group) {
        return places.kind(group)
                .map(it -> directory.holders(places.place(group), it, clock.today()).stream()
                        .map(holder -> orDeputy(holder, standIns.in(group, clock.today())))
                        .collect(Collectors.joining("、")))
                .orElse("");
    }

    /** Who stands in is named with whom. */
    private String orDeputy(Person holder, List<StandIn> running) {
        return running.stream()
                .filter(it -> it.represented().equals(holder.id()))
                .findFirst()
                .flatMap(it -> directory.person(it.deputy()))
                .map(it -> texts.text("desk.stand-in.by", holder.name(), it.name()))
                .orElse(holder.name());
    }
}
