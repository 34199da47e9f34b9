package org.cunwu.decision.demo;

import static org.cunwu.org.PostKind.PARTY_SECRETARY;
import static org.cunwu.org.PostKind.SUPERVISION_DIRECTOR;
import static org.cunwu.org.PostKind.VILLAGE_CLERK;
import static org.cunwu.org.PostKind.VILLAGE_DIRECTOR;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;

/** 演示事项 — one matter of one village, told as scenes: each step on the day on which it happens. */
final class DemoMatter {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int MINUTES_BETWEEN = 17;

    /** The villagers' assembly left such matters to the representatives so long before. */
    private static final int DELEGATED_DAYS_BEFORE = 200;

    private static final RollKind[] BOTH_COMMITTEES = {RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE};
    private static final RollKind[] ASSEMBLY = {RollKind.REPRESENTATIVES, RollKind.VILLAGE_COMMITTEE};

    private final DemoOffice office;
    private final VillageCode village;
    private final String title;
    private final String plan;
    private final String budget;
    private final List<Scene> scenes = new ArrayList<>();
    private @Nullable UUID caseId;

    DemoMatter(DemoOffice office, String village, String title, String plan, String budget) {
        this.office = office;
        this.village = new VillageCode(village);
        this.title = title;
        this.plan = plan;
        this.budget = budget;
    }

    List<Scene> scenes() {
        return scenes;
    }

    DemoMatter raised(int daysAgo) {
        return scene(daysAgo, () -> caseId = office.start(village, VILLAGE_CLERK, start()));
    }

    DemoMatter confirmed(int daysAgo) {
        return step(daysAgo, "user_confirm", PARTY_SECRETARY, () -> Map.of("decision", "CONFIRM"));
    }

    /** The secretary gives it back to whoever raised it. */
    DemoMatter givenBack(int daysAgo, String opinion) {
        return step(daysAgo, "user_confirm", PARTY_SECRETARY, () -> Map.of("decision", "RETURN", "opinion", opinion));
    }

    DemoMatter withdrawn(int daysAgo, String reason) {
        return step(
                daysAgo,
                "user_revise",
                VILLAGE_CLERK,
                () -> Map.of(
                        "decision", "WITHDRAW", "title", title, "planText", plan, "budget", budget, "reason", reason));
    }

    DemoMatter proposed(int daysAgo) {
        return step(daysAgo, "user_propose", PARTY_SECRETARY, () -> {
            var form = meeting(PARTY_SECRETARY, "支委会会议记录", RollKind.BRANCH_COMMITTEE);
            form.put("planText", plan);
            form.put("budget", budget);
            return form;
        });
    }

    DemoMatter consulted(int daysAgo) {
        return step(
                daysAgo,
                "user_consult",
                VILLAGE_DIRECTOR,
                () -> meeting(VILLAGE_DIRECTOR, "“两委”会会议记录", BOTH_COMMITTEES));
    }

    DemoMatter supervised(int daysAgo) {
        return step(
                daysAgo,
                "user_supervise",
                SUPERVISION_DIRECTOR,
                () -> Map.of("stand", "AGREE", "givenOn", office.today().toString()));
    }

    DemoMatter objected(int daysAgo, String opinion) {
        return step(
                daysAgo,
                "user_supervise",
                SUPERVISION_DIRECTOR,
                () -> Map.of("stand", "OBJECT", "givenOn", office.today().toString(), "opinion", opinion));
    }

    /** @param deliveredDaysAgo on which day the party members got the plan */
    DemoMatter deliberated(int daysAgo, int deliveredDaysAgo) {
        return step(daysAgo, "user_deliberate", PARTY_SECRETARY, () -> {
            var form = meeting(PARTY_SECRETARY, "党员大会签到表和记录", RollKind.PARTY_MEMBERS);
            form.put(
                    "deliveredOn",
                    office.today().minusDays(deliveredDaysAgo - daysAgo).toString());
            return form;
        });
    }

    DemoMatter returned(int daysAgo, String from, PostKind post, String to, String reason) {
        return scene(daysAgo, () -> office.hand(known(), from, post, Verb.RETURN, Map.of("to", to, "reason", reason)));
    }

    DemoMatter urged(int daysAgo, String step, PostKind post) {
        return scene(daysAgo, () -> office.hand(known(), step, post, Verb.URGE, Map.of()));
    }

    /** @param meetingDaysAgo the announced day */
    DemoMatter announced(int daysAgo, int meetingDaysAgo) {
        return step(
                daysAgo,
                "user_notify",
                VILLAGE_CLERK,
                () -> Map.of(
                        "givenOn", office.today().toString(),
                        "meetingOn",
                                office.today()
                                        .plusDays(daysAgo - meetingDaysAgo)
                                        .toString(),
                        "place", "村委会二楼会议室",
                        "negotiatedOn", office.today().toString(),
                        "negotiatedWith", "涉及的农户",
                        "negotiation", "大家同意方案，占地的青苗按实补偿",
                        "photos", office.photograph(village, VILLAGE_CLERK, "会议通知")));
    }

    DemoMatter adopted(int daysAgo) {
        return resolved(daysAgo, () -> 0);
    }

    /** Half of those present are against it. */
    DemoMatter votedDown(int daysAgo) {
        return resolved(daysAgo, () -> (office.size(village, ASSEMBLY) + 1) / 2);
    }

    private DemoMatter resolved(int daysAgo, Supplier<Integer> against) {
        return step(
                daysAgo,
                "user_resolve",
                VILLAGE_CLERK,
                () -> Map.of(
                        "votes", office.votes(village, against.get(), ASSEMBLY),
                        "records", office.photograph(village, VILLAGE_CLERK, "村民代表会议签到表")));
    }

    DemoMatter posted(int daysAgo) {
        return step(
                daysAgo,
                "user_post",
                VILLAGE_CLERK,
                () -> Map.of(
                        "postedOn", office.today().toString(),
                        "place", "村务公开栏",
                        "photos", office.photograph(village, VILLAGE_CLERK, "公开栏")));
    }

    DemoMatter verified(int daysAgo) {
        return step(
                daysAgo,
                "user_verify",
                SUPERVISION_DIRECTOR,
                () -> Map.of("check", "TRUE", "seenOn", office.today().toString()));
    }

    DemoMatter implemented(int daysAgo) {
        return step(
                daysAgo,
                "user_implement",
                VILLAGE_DIRECTOR,
                () -> Map.of(
                        "amount", budget,
                        "completedOn", office.today().toString(),
                        "acceptedOn", office.today().toString(),
                        "contractor", "清河路桥队",
                        "records", office.photograph(village, VILLAGE_DIRECTOR, "验收单")));
    }

    DemoMatter archived(int daysAgo) {
        return step(daysAgo, "user_archive", VILLAGE_CLERK, () -> Map.of("complete", true));
    }

    private DemoMatter step(int daysAgo, String step, PostKind post, Supplier<Map<String, ?>> values) {
        return scene(daysAgo, () -> office.complete(known(), step, post, values.get()));
    }

    private DemoMatter scene(int daysAgo, Runnable play) {
        scenes.add(new Scene(daysAgo, MORNING.plusMinutes((long) MINUTES_BETWEEN * scenes.size()), play));
        return this;
    }

    private UUID known() {
        if (caseId == null) throw new IllegalStateException("Not raised yet: " + title);
        return caseId;
    }

    private Map<String, Object> start() {
        return Map.of(
                "matter",
                "VILLAGE_AFFAIRS",
                "title",
                title,
                "planText",
                plan,
                "budget",
                budget,
                "funding",
                "COLLECTIVE_INCOME",
                "origin",
                "PARTY_MEMBERS_OR_VILLAGERS",
                "delegatedOn",
                office.today().minusDays(DELEGATED_DAYS_BEFORE).toString(),
                "attachments",
                office.photograph(village, VILLAGE_CLERK, "村民会议授权决定"));
    }

    private Map<String, Object> meeting(PostKind post, String paper, RollKind... rolls) {
        return new HashMap<>(Map.of(
                "heldOn", office.today().toString(),
                "votes", office.votes(village, 0, rolls),
                "records", office.photograph(village, post, paper)));
    }
}
