package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.decision.register.CourseDays;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 先后 — what every step dates: not after today, and not before whatever was recorded of the matter. */
@Component
class Sequence {

    private final Law law;
    private final CourseDays days;

    Sequence(Law law, CourseDays days) {
        this.law = law;
        this.days = days;
    }

    List<Finding> of(OpenStep step, LocalDate day) {
        return of(step, day, days.latest(CaseFacts.proposal(step)).orElse(null));
    }

    /** For an entry that is corrected, whose place in the course is known. */
    List<Finding> of(OpenStep step, LocalDate day, @Nullable LocalDate last) {
        return List.of(
                law.examine(CourseRules.HELD, day, step.village(), new Order(day, step.today())),
                law.examine(CourseRules.ORDER, day, step.village(), new Order(last, day)));
    }
}
