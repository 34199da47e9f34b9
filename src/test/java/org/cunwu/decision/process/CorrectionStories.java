package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cunwu.engine.Correctable.Effect;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Corrections.Correction;
import org.cunwu.engine.Corrections.Offer;
import org.cunwu.engine.Corrections.Outlook;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stories of 更正 have in common: who proposes, who confirms, what the record tells. */
abstract class CorrectionStories extends DecisionStories {

    static final String REASON = "登记时看错了签到册";
    static final PersonId TOWN = new PersonId("town-discipline-office");

    @Autowired
    Corrections corrections;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient jdbc;

    /** The last entry of a step. */
    Offer offer(DecisionStory story, String step, PersonId person) {
        return corrections.ofCase(person, story.caseFile()).values().stream()
                .filter(it -> it.entered().step().equals(step))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError("Nothing entered at " + step));
    }

    static PersonId of(DecisionStory story, String post) {
        return new PersonId(story.caseFile().village() + "-" + post);
    }

    Correction proposed(DecisionStory story, String post, String step, Map<String, ?> varied) {
        return proposed(story, of(story, post), step, varied);
    }

    Correction proposed(DecisionStory story, PersonId person, String step, Map<String, ?> varied) {
        var task = offer(story, step, person).entered().task();
        propose(person, task, varied);
        var all = offer(story, step, person).corrections();
        return all.get(all.size() - 1);
    }

    void propose(PersonId person, String task, Map<String, ?> varied) {
        var values = new HashMap<String, @Nullable Object>(
                corrections.begin(person, task).typed());
        values.putAll(varied);
        values.putIfAbsent("correctionReason", REASON);
        corrections.propose(person, task, values, key());
    }

    void confirmed(Correction correction, PersonId person, Effect effect) {
        decide(correction, person, confirmation(correction, effect), key());
    }

    /** Of what would follow now. */
    Map<String, String> confirmation(Correction correction, Effect effect) {
        var seen = corrections.of(TOWN, correction.id()).outlook().map(Outlook::seen);
        return Map.of("decision", "CONFIRM", "effect", effect.name(), "seen", seen.orElse(""));
    }

    void decide(Correction correction, PersonId person, Map<String, ?> values, String key) {
        corrections.decide(person, correction.id(), values, key);
    }

    List<Act> acts(DecisionStory story, String kind) {
        return ledger.ofCase(story.caseFile().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().equals(kind))
                .toList();
    }

    List<String> stopped(DecisionStory story, String step) {
        return offer(story, step, TOWN).corrections().stream()
                .flatMap(it -> it.end() == null ? java.util.stream.Stream.of() : it.end().stopped().stream())
                .map(it -> it.kind() + " " + it.name())
                .toList();
    }

    /** Somebody of the village comes into a post beside its holder. */
    void appointed(PersonId person, String kind) {
        jdbc.sql("insert into org_person (id, name, enabled) values (?, '另一位', true)")
                .param(person.value())
                .update();
        hold(person, kind);
    }

    void hold(PersonId person, String kind) {
        jdbc.sql("insert into org_post (id, person, kind, place, from_day) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.value(), kind, person.value().substring(0, 4), town.daysAgo(400))
                .update();
    }

    /** The last day in a post so many days ago; null for no end. */
    void lastDay(PersonId person, String kind, @Nullable Integer daysAgo) {
        jdbc.sql("update org_post set to_day = ? where person = ? and kind = ?")
                .params(daysAgo == null ? null : town.daysAgo(daysAgo), person.value(), kind)
                .update();
    }

    void gone(PersonId person) {
        jdbc.sql("delete from org_post where person = ?").param(person.value()).update();
        jdbc.sql("delete from org_person where id = ?").param(person.value()).update();
    }

    static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(act)
                .satisfies(it -> assertThat(it.key()).isEqualTo(key));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    void assertThatTheLedgerIsWhole() {
        assertThat(verification.verify().good()).isTrue();
    }
}
