package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cunwu.decision.Gathering;
import org.cunwu.decision.register.BodyMeeting.Review;
import org.cunwu.decision.register.BodyMeetings;
import org.cunwu.decision.rules.FrequencyRules;
import org.cunwu.decision.rules.FrequencyRules.Period;
import org.cunwu.decision.rules.OfficeRules;
import org.cunwu.decision.rules.OfficeRules.Reviewed;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.RollKind;
import org.springframework.stereotype.Component;

/** 民主评议检查 — whether those in office were reviewed this year, and who was found unfit twice in a row. */
@Component
class FitnessReview implements VillageReview {

    private final Law law;
    private final BodyMeetings meetings;
    private final Directory directory;

    FitnessReview(Law law, BodyMeetings meetings, Directory directory) {
        this.law = law;
        this.meetings = meetings;
        this.directory = directory;
    }

    @Override
    public List<Finding> review(VillageCode village, LocalDate today) {
        var first = today.withDayOfYear(1);
        var last = first.plusYears(1).minusDays(1);
        var held = meetings.held(village, Gathering.REVIEW, first, last);
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(FrequencyRules.REVIEW_YEARLY, today, village, new Period(first, last, held, today)));
        var reviews = meetings.lastReviews(village);
        if (reviews.size() < 2) return findings;
        for (var now : reviews.get(0)) {
            if (now.unfit() && isUnfit(now, reviews.get(1)))
                findings.add(law.examine(
                        OfficeRules.REVIEW_OUTCOME,
                        today,
                        village,
                        new Reviewed(now.name(), isElected(now, village, today), true, true)));
        }
        return findings;
    }

    private static boolean isUnfit(Review now, List<Review> before) {
        return before.stream().anyMatch(it -> it.person().equals(now.person()) && it.unfit());
    }

    private boolean isElected(Review one, VillageCode village, LocalDate today) {
        return directory.roll(village, RollKind.VILLAGE_COMMITTEE, today).entries().stream()
                .anyMatch(it -> it.code().equals(one.person()));
    }
}
