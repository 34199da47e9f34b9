package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Door;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;

/**
 * Lets a test read as the sequence the law prescribes: one matter of one village, taken through the door by the village's
 * officials. Days are counted back from today, since meetings may be entered afterwards; each step's values may be varied.
 */
final class DecisionStory {

    private static final byte[] PHOTOGRAPH = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private final StoryTown town;
    private final VillageCode village;
    private CaseFile caseFile;
    private @Nullable PersonId hand;

    DecisionStory(StoryTown town, VillageCode village, Map<String, ?> varied) {
        this.town = town;
        this.village = village;
        var values = new HashMap<String, Object>(Map.of(
                "matter", "VILLAGE_AFFAIRS",
                "title", "硬化村东道路1.2公里",
                "planText", "硬化村东道路1.2公里，宽4米，厚18厘米，编号" + UUID.randomUUID(),
                "budget", "186000",
                "funding", "COLLECTIVE_INCOME",
                "origin", "PARTY_MEMBERS_OR_VILLAGERS",
                "delegatedOn", town.daysAgo(300).toString()));
        values.put("attachments", photographs("village-clerk"));
        values.putAll(varied);
        caseFile = town.door()
                .start(person("village-clerk"), FourDiscussionsProcess.KEY, null, values, key())
                .caseFile();
    }

    DecisionStory confirmed() {
        return does("party-secretary", "user_confirm", Map.of("decision", "CONFIRM"), Map.of());
    }

    DecisionStory proposed() {
        return proposed(80, Map.of());
    }

    DecisionStory proposed(int daysAgo, Map<String, ?> varied) {
        var known = open("user_propose").draft();
        var values = new HashMap<String, Object>(
                meeting("party-secretary", daysAgo, sheet().votes(daysAgo, 99, 99, RollKind.BRANCH_COMMITTEE)));
        values.put("planText", known.getOrDefault("planText", ""));
        values.put("budget", known.getOrDefault("budget", ""));
        return does("party-secretary", "user_propose", values, varied);
    }

    DecisionStory consulted() {
        return consulted(78, Map.of());
    }

    DecisionStory consulted(int daysAgo, Map<String, ?> varied) {
        var votes = sheet().votes(daysAgo, 99, 99, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE);
        return does("village-director", "user_consult", meeting("village-director", daysAgo, votes), varied);
    }

    DecisionStory supervised() {
        return supervised(77, Map.of());
    }

    DecisionStory supervised(int daysAgo, Map<String, ?> varied) {
        return does(
                "supervision-director",
                "user_supervise",
                Map.of("stand", "AGREE", "givenOn", town.daysAgo(daysAgo).toString()),
                varied);
    }

    /** The secretary's answer to an objection: {@code CONSULT_AGAIN} or {@code OVERRULE}. */
    DecisionStory answered(int daysAgo, String reply) {
        return does(
                "party-secretary",
                "user_answer",
                Map.of("reply", reply, "givenOn", town.daysAgo(daysAgo).toString(), "reason", "汛期将至，工期不能再等"),
                Map.of());
    }

    DecisionStory resubmitted() {
        var known = open("user_revise").draft();
        return does(
                "village-clerk",
                "user_revise",
                Map.of(
                        "decision",
                        "RESUBMIT",
                        "title",
                        known.get("title"),
                        "planText",
                        known.get("planText"),
                        "budget",
                        known.get("budget")),
                Map.of());
    }

    DecisionStory deliberated() {
        return deliberated(74, Map.of());
    }

    /** The town looks at some matters before the party members do. */
    DecisionStory reviewed(int daysAgo, Map<String, ?> varied) {
        return does(
                "town-deputy-head",
                "user_review",
                Map.of("decision", "PASS", "givenOn", town.daysAgo(daysAgo).toString()),
                varied);
    }

    DecisionStory deliberated(int daysAgo, Map<String, ?> varied) {
        if (steps().contains("user_review")) reviewed(daysAgo + 1, Map.of());
        var values =
                new HashMap<String, Object>(meeting("party-secretary", daysAgo, sheet().partyVotes(daysAgo, 99, 99)));
        values.put("deliveredOn", town.daysAgo(daysAgo + 3).toString());
        return does("party-secretary", "user_deliberate", values, varied);
    }

    DecisionStory announced() {
        return announced(73, 66);
    }

    DecisionStory announced(int givenDaysAgo, int meetingDaysAgo) {
        return announced(givenDaysAgo, meetingDaysAgo, Map.of());
    }

    DecisionStory announced(int givenDaysAgo, int meetingDaysAgo, Map<String, ?> varied) {
        return does(
                "village-clerk",
                "user_notify",
                Map.of(
                        "givenOn", town.daysAgo(givenDaysAgo).toString(),
                        "meetingOn", town.daysAgo(meetingDaysAgo).toString(),
                        "place", "村委会二楼会议室",
                        "negotiatedOn", town.daysAgo(givenDaysAgo).toString(),
                        "negotiatedWith", "沿路十二户",
                        "negotiation", "同意路面加宽，青苗按实补偿",
                        "photos", photographs("village-clerk")),
                varied);
    }

    /** The meeting of the representatives: so many present, so many of them in favour. */
    DecisionStory resolved(List<Map<String, Object>> votes) {
        return does(
                "village-clerk",
                "user_resolve",
                Map.of("votes", votes, "records", photographs("village-clerk")),
                Map.of());
    }

    DecisionStory resolvedByAll() {
        return resolved(sheet().representatives(66, 99, 99));
    }

    /** The meeting of a large body: counts from its sign-in sheet. */
    DecisionStory counted(Map<String, ?> counts) {
        return does("village-clerk", "user_resolve", Map.of("records", photographs("village-clerk")), counts);
    }

    DecisionStory disclosed(int daysAgo) {
        return posted(daysAgo).verified(daysAgo);
    }

    DecisionStory posted(int daysAgo) {
        return does(
                "village-clerk",
                "user_post",
                Map.of(
                        "postedOn", town.daysAgo(daysAgo).toString(),
                        "place", "村务公开栏",
                        "photos", photographs("village-clerk")),
                Map.of());
    }

    DecisionStory verified(int daysAgo) {
        return does(
                "supervision-director",
                "user_verify",
                Map.of("check", "TRUE", "seenOn", town.daysAgo(daysAgo).toString()),
                Map.of());
    }

    DecisionStory implemented(Map<String, ?> varied) {
        return does(
                "village-director",
                "user_implement",
                Map.of(
                        "amount", "186000",
                        "completedOn", town.daysAgo(45).toString(),
                        "acceptedOn", town.daysAgo(44).toString(),
                        "contractor", "清河路桥队",
                        "records", photographs("village-director")),
                varied);
    }

    DecisionStory archived() {
        return does("village-clerk", "user_archive", Map.of("complete", true), Map.of());
    }

    /** Some official does a step with its lawful values, some of them varied. */
    DecisionStory does(String post, String step, Map<String, ?> lawful, Map<String, ?> varied) {
        var values = new HashMap<String, Object>(lawful);
        values.putAll(varied);
        caseFile = town.door().complete(person(post), task(step), values, key()).caseFile();
        return this;
    }

    DecisionStory waitsAt(String step) {
        assertThat(steps()).containsExactly(step);
        return this;
    }

    /** The clock's own steps are taken by the job executor: within a few seconds the next step is open. */
    DecisionStory comesTo(String step) {
        await(() -> steps().contains(step));
        return waitsAt(step);
    }

    DecisionStory endsAt(String end) {
        await(() -> town.cases().byId(caseFile.id()).orElseThrow().endedAt() != null);
        assertThat(town.cases().byId(caseFile.id()).orElseThrow().outcome()).isEqualTo(end);
        return this;
    }

    List<Finding> examines(String post, String step, Map<String, ?> values) {
        return town.door().examine(person(post), task(step), values);
    }

    Door.StepView open(String step) {
        var task = openItem(step);
        return town.door().open(new PersonId(task.group()), task.task());
    }

    CaseFile caseFile() {
        return caseFile;
    }

    LocalDate daysAgo(int days) {
        return town.daysAgo(days);
    }

    private Map<String, Object> meeting(String post, int daysAgo, List<Map<String, Object>> votes) {
        return Map.of(
                "heldOn", town.daysAgo(daysAgo).toString(),
                "votes", votes,
                "records", photographs(post));
    }

    RollSheet sheet() {
        return new RollSheet(town.directory(), town.clock(), village);
    }

    List<String> photographs(String post) {
        var id = town.files().store(person(post), "照片.png", new ByteArrayInputStream(PHOTOGRAPH));
        return List.of(id.toString());
    }

    private List<String> steps() {
        return town.inbox().ofCase(caseFile.id()).stream().map(InboxItem::step).toList();
    }

    private String task(String step) {
        return openItem(step).task();
    }

    InboxItem openItem(String step) {
        return town.inbox().ofCase(caseFile.id()).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not at " + step + " but at " + steps()));
    }

    /** Who does the next steps in the place of the first holder of the post; null for the first holder again. */
    DecisionStory by(@Nullable PersonId person) {
        hand = person;
        return this;
    }

    private PersonId person(String post) {
        if (hand != null) return hand;
        return new PersonId(post.startsWith("town-") ? post : village + "-" + post);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void await(BooleanSupplier reached) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(reached::getAsBoolean);
    }
}
