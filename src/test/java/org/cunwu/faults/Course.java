package org.cunwu.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 一件事 — what the officials of one matter submit, from raising it to the vote of the assembly: everybody in favour. */
public final class Course {

    /** One human step: its id in the model and the post that does it. */
    public record Step(String id, String post) {}

    public static final List<Step> STEPS = List.of(
            new Step("user_confirm", "party-secretary"),
            new Step("user_propose", "party-secretary"),
            new Step("user_consult", "village-director"),
            new Step("user_supervise", "supervision-director"),
            new Step("user_deliberate", "party-secretary"),
            new Step("user_notify", "village-clerk"),
            new Step("user_resolve", "village-clerk"));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAN = "硬化村内道路 1.2 公里，宽 4 米，编号";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Course() {}

    public static String raise(String photograph) {
        return json(Map.of(
                "matter",
                "VILLAGE_AFFAIRS",
                "title",
                "村内道路硬化",
                "planText",
                PLAN + UUID.randomUUID(),
                "budget",
                "186000.00",
                "funding",
                "COLLECTIVE_INCOME",
                "origin",
                "PARTY_MEMBERS_OR_VILLAGERS",
                "delegatedOn",
                day(300),
                "attachments",
                List.of(photograph)));
    }

    /** @param facts what the step shows, its roll among them */
    public static String form(Step step, JsonNode facts, String photograph) {
        var photographs = List.of(photograph);
        return json(
                switch (step.id()) {
                    case "user_confirm" -> Map.of("decision", "CONFIRM");
                    case "user_propose" -> {
                        var form = meeting(80, facts, photographs);
                        form.put("planText", PLAN + UUID.randomUUID());
                        form.put("budget", "186000.00");
                        yield form;
                    }
                    case "user_consult" -> meeting(78, facts, photographs);
                    case "user_supervise" -> Map.of("stand", "AGREE", "givenOn", day(77));
                    case "user_deliberate" -> {
                        var form = meeting(74, facts, photographs);
                        form.put("deliveredOn", day(77));
                        yield form;
                    }
                    case "user_notify" ->
                        Map.of(
                                "givenOn",
                                day(73),
                                "meetingOn",
                                day(66),
                                "place",
                                "村委会二楼会议室",
                                "negotiatedOn",
                                day(73),
                                "negotiatedWith",
                                "沿路的农户",
                                "negotiation",
                                "同意路面加宽",
                                "photos",
                                photographs);
                    case "user_resolve" -> Map.of("votes", votes(facts), "records", photographs);
                    default -> throw new IllegalArgumentException(step.id());
                });
    }

    private static Map<String, Object> meeting(int daysAgo, JsonNode facts, List<String> photographs) {
        return new HashMap<>(Map.of("heldOn", day(daysAgo), "votes", votes(facts), "records", photographs));
    }

    private static List<Map<String, String>> votes(JsonNode facts) {
        var votes = new ArrayList<Map<String, String>>();
        facts.get("roll").forEach(it -> votes.add(Map.of("code", it.get("code").asText(), "vote", "AGREE")));
        return votes;
    }

    private static String day(int ago) {
        return LocalDate.now(ZONE).minusDays(ago).toString();
    }

    private static String json(Object form) {
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
