package org.cunwu.decision.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Door;
import org.cunwu.engine.InboxItem;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.PersonId;

/** One villager's objection to what hangs of a decision, taken through its steps. */
final class ObjectionStory {

    private final StoryTown town;
    private final String village;
    private final UUID caseId;

    private ObjectionStory(StoryTown town, String village, UUID caseId) {
        this.town = town;
        this.village = village;
        this.caseId = caseId;
    }

    /** The clerk enters it from a note. */
    static ObjectionStory entered(StoryTown town, String village, DecisionStory against, Map<String, ?> varied) {
        var clerk = new PersonId(village + "-village-clerk");
        var view = town.door().begin(clerk, "objection", null);
        var values = new HashMap<String, Object>(Map.of(
                "notice",
                notice(view, against),
                "name",
                "王二",
                "phone",
                "13812340000",
                "words",
                "道路没有经过我家门口，为什么不修",
                "receivedOn",
                town.daysAgo(0).toString(),
                "papers",
                against.photographs("village-clerk")));
        values.putAll(varied);
        var done = town.door().start(clerk, "objection", null, values, key());
        return new ObjectionStory(town, village, done.caseFile().id());
    }

    /** One that is here already, by its number. */
    static ObjectionStory of(StoryTown town, String village, String number) {
        var file = town.cases()
                .byNumber(number, java.util.Set.of(new org.cunwu.kernel.VillageCode(village)))
                .orElseThrow();
        return new ObjectionStory(town, village, file.id());
    }

    @SuppressWarnings("unchecked")
    private static String notice(Door.StartView view, DecisionStory against) {
        var title = against.caseFile().title();
        return ((List<Map<String, String>>)
                        java.util.Objects.requireNonNull(view.facts().get("notices")))
                .stream()
                        .filter(it -> title.equals(it.get("label")))
                        .map(it -> it.get("value"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Does not hang: " + title));
    }

    ObjectionStory answered(String judged, Map<String, ?> varied) {
        return does(
                village + "-village-director",
                "user_answer_objection",
                Map.of("judged", judged, "repliedOn", town.daysAgo(0).toString(), "reasons", "按会议通过的方案，先修主路"),
                varied);
    }

    ObjectionStory delivered(String reaction, Map<String, ?> varied) {
        return does(village + "-village-clerk", "user_deliver_answer", Map.of("reaction", reaction), varied);
    }

    ObjectionStory decided(String judged) {
        return does(
                "town-deputy-head",
                "user_decide_objection",
                Map.of("judged", judged, "reasons", "经核查，方案没有写明路线"),
                Map.of());
    }

    ObjectionStory does(String person, String step, Map<String, ?> lawful, Map<String, ?> varied) {
        var values = new HashMap<String, Object>(lawful);
        values.putAll(varied);
        town.door().complete(new PersonId(person), open(step).task(), values, key());
        return this;
    }

    List<Finding> examines(String person, String step, Map<String, ?> values) {
        return town.door().examine(new PersonId(person), open(step).task(), values);
    }

    InboxItem open(String step) {
        return town.inbox().ofCase(caseId).stream()
                .filter(it -> it.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not at " + step + " but at "
                        + town.inbox().ofCase(caseId).stream()
                                .map(InboxItem::step)
                                .toList()));
    }

    CaseFile caseFile() {
        return town.cases().byId(caseId).orElseThrow();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
