package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.decision.Matter;
import org.cunwu.decision.rules.MatterRules;
import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 分类提问 — plain questions that lead to the kind of matter; each answer says what follows and by which article. */
@Component
class Questions {

    private static final List<List<Matter>> GROUPED = List.of(
            List.of(
                    Matter.VILLAGE_AFFAIRS,
                    Matter.LABOUR_AND_FUND_LEVY,
                    Matter.VILLAGE_CHARTER,
                    Matter.ANNUAL_PLAN,
                    Matter.COMMITTEE_SUBSIDIES),
            List.of(
                    Matter.CONTRACTING_PLAN,
                    Matter.LAND_ADJUSTMENT,
                    Matter.LEASE_TO_OUTSIDER,
                    Matter.CONSTRUCTION_LAND,
                    Matter.HOMESTEAD),
            List.of(
                    Matter.COLLECTIVE_RESERVED,
                    Matter.COLLECTIVE_AFFAIRS,
                    Matter.ENTERPRISE_OWNERSHIP,
                    Matter.NON_MEMBER_BENEFIT,
                    Matter.MERGER,
                    Matter.STAND_IN_FOR_COLLECTIVE),
            List.of(Matter.AGENCY_ACCOUNTING, Matter.ACCOUNTING_STAFF),
            List.of(Matter.GROUP_AFFAIRS, Matter.GROUP_PROPERTY, Matter.ORDINARY));

    private static final List<String> WORDS = List.of("village", "land", "collective", "accounts", "others");

    private final Texts texts;

    Questions(Texts texts) {
        this.texts = texts;
    }

    /** @param answers the matters that it may be */
    record Question(String words, List<Answer> answers) {

        public List<String> values() {
            return answers.stream().map(Answer::value).toList();
        }
    }

    record Answer(String value, String label, String hint) {}

    List<Question> on(LocalDate day) {
        return java.util.stream.IntStream.range(0, GROUPED.size())
                .mapToObj(it -> new Question(
                        texts.text("decision.question." + WORDS.get(it)),
                        GROUPED.get(it).stream()
                                .map(matter -> answer(matter, day))
                                .toList()))
                .toList();
    }

    private Answer answer(Matter matter, LocalDate day) {
        var key = "decision.matter." + CaseFacts.kebab(matter);
        var source = Conditions.source(MatterRules.body(matter), day).orElse("—");
        return new Answer(
                matter.name(),
                texts.text(key),
                texts.text("decision.question.answer", texts.text(key + ".hint"), source));
    }
}
