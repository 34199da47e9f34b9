package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Corrections;
import org.cunwu.engine.Corrections.Correction;
import org.cunwu.engine.Corrections.Offer;
import org.cunwu.engine.Corrections.Outlook;
import org.cunwu.engine.NotYours;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A correction as it happens to be: proposed, or one that waits confirmed, declined or withdrawn.
 *
 * @param holder answers the one or the other holder of a person's post
 */
record AnyCorrection(Corrections corrections, Random random, UnaryOperator<PersonId> holder) {

    private static final PersonId DISCIPLINE = new PersonId("town-discipline-office");
    private static final String REASON = "随意穿插的一次，写明理由";

    /** Answers the kind of the act; a stranger tries now and then. */
    String turn(CaseFile file, PersonId stranger) {
        var offers = List.copyOf(corrections.ofCase(DISCIPLINE, file).values());
        var waiting = offers.stream()
                .flatMap(it -> it.corrections().stream())
                .filter(it -> it.end() == null)
                .toList();
        if (!waiting.isEmpty() && random.nextInt(4) > 0) return ended(waiting.get(random.nextInt(waiting.size())));
        if (offers.isEmpty()) throw new NotYours("engine.correct.not-this-step");
        return proposed(offers.get(random.nextInt(offers.size())), stranger);
    }

    private String proposed(Offer offer, PersonId stranger) {
        var entered = offer.entered();
        var person = random.nextInt(4) == 0 ? stranger : entered.person();
        var values = new HashMap<String, @Nullable Object>(
                corrections.begin(person, entered.task()).typed());
        vary(values);
        values.put("correctionReason", REASON);
        corrections.propose(person, entered.task(), values, key());
        return "engine.correction-proposed";
    }

    /** Another text, a day earlier, or returned instead of confirmed. */
    private void vary(Map<String, @Nullable Object> values) {
        if (values.containsKey("planText") && random.nextBoolean()) {
            values.put("planText", "改成分段施工，编号" + UUID.randomUUID());
        } else if (values.containsKey("heldOn")) {
            values.computeIfPresent("heldOn", AnyCorrection::dayBefore);
        } else if (values.containsKey("givenOn")) {
            values.computeIfPresent("givenOn", AnyCorrection::dayBefore);
        } else {
            values.putAll(Map.of("decision", "RETURN", "opinion", "分类要再核对一次"));
        }
    }

    private static Object dayBefore(String name, Object day) {
        return LocalDate.parse(day.toString()).minusDays(1).toString();
    }

    private String ended(Correction correction) {
        var post = new PersonId(correction.confirmers().get(0));
        var decider = post.equals(DISCIPLINE) ? post : holder.apply(post);
        return switch (random.nextInt(4)) {
            case 0 -> {
                corrections.withdraw(correction.proposer(), correction.id(), Map.of("reason", REASON), key());
                yield "engine.correction-withdrawn";
            }
            case 1 -> {
                corrections.decide(decider, correction.id(), Map.of("decision", "DECLINE", "reason", REASON), key());
                yield "engine.correction-declined";
            }
            default -> {
                corrections.decide(decider, correction.id(), confirmation(correction), key());
                yield "engine.corrected";
            }
        };
    }

    private Map<String, String> confirmation(Correction correction) {
        var outlook = corrections.of(DISCIPLINE, correction.id()).outlook();
        return Map.of(
                "decision",
                "CONFIRM",
                "effect",
                outlook.map(it -> it.judged().effect().name()).orElse("RECORD_ONLY"),
                "seen",
                outlook.map(Outlook::seen).orElse(""));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
