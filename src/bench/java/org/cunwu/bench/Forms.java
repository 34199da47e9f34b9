package org.cunwu.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;

/** What the officials of an ordinary matter submit: a road to be hardened, everybody in favour, entered afterwards. */
final class Forms {

    /** One human step: its id in the model and the post that does it. */
    record Step(String id, String post) {}

    static final List<Step> STEPS = List.of(
            new Step("user_confirm", "party-secretary"),
            new Step("user_propose", "party-secretary"),
            new Step("user_consult", "village-director"),
            new Step("user_supervise", "supervision-director"),
            new Step("user_deliberate", "party-secretary"),
            new Step("user_notify", "village-clerk"),
            new Step("user_resolve", "village-clerk"),
            new Step("user_post", "village-clerk"),
            new Step("user_verify", "supervision-director"),
            new Step("user_implement", "village-director"),
            new Step("user_post", "village-clerk"),
            new Step("user_verify", "supervision-director"),
            new Step("user_archive", "village-clerk"));

    private static final String PLAN = "硬化村东道路1.2公里，宽4米，厚18厘米，编号";

    private final Directory directory;
    private final LocalDate today;

    Forms(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /** What stands for a case until it is raised. */
    static CaseFile notYet(VillageCode village) {
        return new CaseFile(
                new UUID(0, 0), "", "", village, "", null, new PersonId("nobody"), Instant.EPOCH, null, null);
    }

    Map<String, Object> start(String photograph) {
        var form = new LinkedHashMap<String, Object>();
        form.put("matter", "VILLAGE_AFFAIRS");
        form.put("title", "硬化村东道路1.2公里");
        form.put("planText", PLAN + UUID.randomUUID());
        form.put("budget", "186000");
        form.put("funding", "COLLECTIVE_INCOME");
        form.put("origin", "PARTY_MEMBERS_OR_VILLAGERS");
        form.put("delegatedOn", day(300));
        form.put("attachments", List.of(photograph));
        return form;
    }

    Map<String, Object> of(Step step, VillageCode village, String photograph) {
        var photographs = List.of(photograph);
        return switch (step.id()) {
            case "user_confirm" -> Map.of("decision", "CONFIRM");
            case "user_propose" -> {
                var form = meeting(village, 80, photographs, RollKind.BRANCH_COMMITTEE);
                form.put("planText", PLAN + UUID.randomUUID());
                form.put("budget", "186000");
                yield form;
            }
            case "user_consult" ->
                meeting(village, 78, photographs, RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE);
            case "user_supervise" -> Map.of("stand", "AGREE", "givenOn", day(77));
            case "user_deliberate" -> {
                var form = meeting(village, 74, photographs, RollKind.PARTY_MEMBERS);
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
            case "user_resolve" ->
                Map.of(
                        "votes",
                        votes(village, 66, RollKind.REPRESENTATIVES, RollKind.VILLAGE_COMMITTEE),
                        "records",
                        photographs);
            case "user_post" -> Map.of("postedOn", day(42), "place", "村务公开栏", "photos", photographs);
            case "user_verify" -> Map.of("check", "TRUE", "seenOn", day(42));
            case "user_implement" ->
                Map.of(
                        "amount",
                        "186000",
                        "completedOn",
                        day(45),
                        "acceptedOn",
                        day(44),
                        "contractor",
                        "清河路桥队",
                        "records",
                        photographs);
            case "user_archive" -> Map.of("complete", true);
            default -> throw new IllegalArgumentException(step.id());
        };
    }

    private Map<String, Object> meeting(VillageCode village, int daysAgo, List<String> photographs, RollKind... rolls) {
        return new HashMap<>(
                Map.of("heldOn", day(daysAgo), "votes", votes(village, daysAgo, rolls), "records", photographs));
    }

    private List<Map<String, String>> votes(VillageCode village, int daysAgo, RollKind... rolls) {
        var votes = new LinkedHashMap<String, Map<String, String>>();
        for (var kind : rolls) {
            directory.roll(village, kind, today.minusDays(daysAgo)).entries().stream()
                    .filter(RollEntry::entitled)
                    .forEach(it -> votes.putIfAbsent(it.code(), Map.of("code", it.code(), "vote", "AGREE")));
        }
        return new ArrayList<>(votes.values());
    }

    private String day(int daysAgo) {
        return today.minusDays(daysAgo).toString();
    }
}
