package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Handling;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("办理、退回、转办、接办、撤回、征求意见、抄送、催办、更正随意穿插：待办不丢、不重，记录说得清先后，最后照样依法办完")
class AnySequenceTests extends DecisionStories {

    private static final String VILLAGE = "v023";
    private static final String MEDIATOR = VILLAGE + "-mediator";
    private static final String LAPSED = "engine.opinion-lapsed";
    private static final String REASON = "随意穿插的一次，写明理由";
    private static final int TURNS = 40;
    private static final int FIRST_DAY = 280;
    private static final List<String> POSTS =
            List.of("village-clerk", "party-secretary", "village-director", "supervision-director");

    @Autowired
    Handling handling;

    @Autowired
    Corrections corrections;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Verification verification;

    /** What was done, as the ledger should tell it. */
    private final List<String> told = new ArrayList<>();

    private Random random = new Random();
    private int day = FIRST_DAY;
    private int refusals;

    @BeforeEach
    void everyPostHasTwoHolders() {
        for (var post : POSTS) {
            jdbc.sql("insert into org_person (id, name, enabled) values (?, '另一位', true)")
                    .param(second(post))
                    .update();
            jdbc.sql("insert into org_post (id, person, kind, place, from_day) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), second(post), post, VILLAGE, town.daysAgo(400))
                    .update();
        }
    }

    @AfterEach
    void theyEnd() {
        for (var post : POSTS) {
            jdbc.sql("update org_post set to_day = ? where person = ?")
                    .params(town.daysAgo(1), second(post))
                    .update();
            jdbc.sql("delete from org_post where person = ?")
                    .param(second(post))
                    .update();
            jdbc.sql("delete from org_person where id = ?").param(second(post)).update();
        }
    }

    @ParameterizedTest(name = "第 {0} 种穿插")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anySequenceIsLawfulAndTold(long seed) {
        random = new Random(seed);
        var story = town.raises(
                VILLAGE, Map.of("delegatedOn", town.daysAgo(FIRST_DAY + 20).toString()));
        told.add("decision.register");
        for (int turn = 0; turn < TURNS && !at(story, "user_notify"); turn++) {
            takeTurn(story);
            assertThatNothingIsLostOrDoubled(story);
        }
        for (int turn = 0; turn < TURNS && !told.contains("engine.corrected"); turn++) {
            correctsOnly(story);
            assertThatNothingIsLostOrDoubled(story);
        }
        while (!at(story, "user_notify")) {
            answered(story);
            completed(story);
        }

        assertThatNothingIsLostOrDoubled(story);
        assertThat(refusals)
                .as("a sequence that is never refused tries nothing")
                .isPositive();
        assertThat(told).as("confirmed corrections").contains("engine.corrected");
        assertThat(verification.verify().good()).isTrue();
    }

    private void takeTurn(DecisionStory story) {
        var verbs = Verb.values();
        var choice = random.nextInt(verbs.length + 10);
        try {
            if (choice < verbs.length) handed(story, verbs[choice]);
            else if (choice < verbs.length + 2) answered(story);
            else if (choice < verbs.length + 6) told.add(corrections().turn(story.caseFile(), somebody()));
            else completed(story);
        } catch (NotYours | FormRejected e) {
            // FormRejected: who was asked or got a copy already and has not looked
            refusals++;
        }
    }

    private void correctsOnly(DecisionStory story) {
        try {
            told.add(corrections().turn(story.caseFile(), somebody()));
        } catch (NotYours | FormRejected e) {
            refusals++;
        }
    }

    private void handed(DecisionStory story, Verb verb) {
        var item = open(story);
        var person = somebody();
        var values = values(verb, person, item);
        if (!handling.offered(person, item.task()).contains(verb)) {
            assertThatExceptionOfType(NotYours.class).isThrownBy(() -> act(person, item, verb, values));
            refusals++;
            return;
        }
        act(person, item, verb, values);
        told.add("engine." + verb.code());
    }

    private void act(PersonId person, InboxItem item, Verb verb, Map<String, ?> values) {
        handling.act(person, item.task(), verb, values, key());
    }

    private Map<String, Object> values(Verb verb, PersonId person, InboxItem item) {
        return switch (verb) {
            case RETURN -> Map.of("to", target(item), "reason", REASON);
            case REFUSE, TAKE_BACK, TAKE_OVER -> Map.of("reason", REASON);
            case PASS_ON -> Map.of("person", other(person).value());
            case ASK -> Map.of("persons", List.of(MEDIATOR + ":" + MEDIATOR), "question", "这样分段施工合适吗");
            case UNASK -> Map.of("questions", asked(item), "reason", REASON);
            case COPY -> Map.of("persons", List.of(MEDIATOR));
            case URGE -> Map.of();
        };
    }

    private AnyCorrection corrections() {
        return new AnyCorrection(corrections, random, it -> random.nextBoolean() ? it : other(it));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<String> asked(InboxItem item) {
        return jdbc
                .sql("select id from engine_opinion where asking_task = ? and outcome is null")
                .param(item.task())
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString)
                .toList();
    }

    private String target(InboxItem item) {
        return item.step().equals("user_deliberate") && random.nextBoolean() ? "user_consult" : "user_propose";
    }

    /** Whoever was asked gives an opinion. */
    private void answered(DecisionStory story) {
        for (var question : questions(story)) {
            var values = Map.of("words", "分两段施工合适");
            door.complete(
                    new PersonId(MEDIATOR),
                    question.task(),
                    values,
                    UUID.randomUUID().toString());
            told.add("engine.opinion");
        }
    }

    /** The open step, by whoever has it, with its lawful values; each meeting lies after the one before. */
    private void completed(DecisionStory story) {
        var item = open(story);
        story.by(item.assignee());
        switch (item.step()) {
            case "user_revise" -> story.resubmitted();
            case "user_confirm" -> story.confirmed();
            case "user_propose" -> story.proposed(day -= 2, Map.of());
            case "user_consult" -> story.consulted(day -= 2, Map.of());
            case "user_supervise" -> story.supervised(day -= 2, Map.of());
            case "user_deliberate" -> story.deliberated(day -= 5, Map.of());
            default -> throw new IllegalStateException(item.step());
        }
        told.add("decision." + item.step().substring("user_".length()));
    }

    private void assertThatNothingIsLostOrDoubled(DecisionStory story) {
        var step = open(story);
        var open = inbox.ofCase(story.caseFile().id());
        assertThat(tasks.createTaskQuery()
                        .taskIdIn(open.stream().map(InboxItem::task).toArray(String[]::new))
                        .list())
                .extracting(Task::getId)
                .containsExactlyInAnyOrderElementsOf(
                        open.stream().map(InboxItem::task).toList());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(story.caseFile().id().toString())
                        .processDefinitionKey(FourDiscussionsProcess.KEY)
                        .list())
                .extracting(Task::getId)
                .containsExactly(step.task());
        // whoever is still asked is asked by the step that is open
        assertThat(questions(story)).hasSameSizeAs(asked(step));
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .filteredOn(it -> !it.equals(LAPSED))
                .containsExactlyElementsOf(told);
    }

    private boolean at(DecisionStory story, String step) {
        return open(story).step().equals(step);
    }

    private InboxItem open(DecisionStory story) {
        var steps = inbox.ofCase(story.caseFile().id()).stream()
                .filter(it -> it.process().equals(FourDiscussionsProcess.KEY))
                .toList();
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    private List<InboxItem> questions(DecisionStory story) {
        return inbox.ofCase(story.caseFile().id()).stream()
                .filter(it -> !it.process().equals(FourDiscussionsProcess.KEY))
                .toList();
    }

    private PersonId somebody() {
        var post = POSTS.get(random.nextInt(POSTS.size()));
        return new PersonId(random.nextBoolean() ? VILLAGE + "-" + post : second(post));
    }

    /** The other holder of the person's post. */
    private static PersonId other(PersonId person) {
        var id = person.value();
        return new PersonId(id.endsWith("-too") ? id.substring(0, id.length() - "-too".length()) : id + "-too");
    }

    private static String second(String post) {
        return VILLAGE + "-" + post + "-too";
    }
}
