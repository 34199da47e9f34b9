package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.disclosure.Topic;
import org.cunwu.disclosure.register.Affairs;
import org.cunwu.disclosure.register.Affairs.Posted;
import org.cunwu.disclosure.rules.AffairsRules;
import org.cunwu.disclosure.rules.AffairsRules.Interval;
import org.cunwu.disclosure.rules.AffairsRules.Listed;
import org.cunwu.disclosure.rules.AffairsRules.Monthly;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 村务公开检查 — whether a village published last month's accounts, something this quarter, and what the list names. */
@Component
class AffairsReview implements VillageReview {

    private final Affairs affairs;
    private final Law law;
    private final Texts texts;

    AffairsReview(Affairs affairs, Law law, Texts texts) {
        this.affairs = affairs;
        this.law = law;
        this.texts = texts;
    }

    @Override
    public List<Finding> review(VillageCode village, LocalDate today) {
        var posted = affairs.posted(village, today.minusYears(1));
        var findings = new ArrayList<Finding>();
        findings.add(lastMonth(village, today, posted));
        var quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        findings.add(law.examine(
                AffairsRules.QUARTERLY,
                today,
                village,
                new Interval(
                        quarter,
                        quarter.plusMonths(3).minusDays(1),
                        since(posted, quarter).size(),
                        today)));
        findings.add(collective(village, today, posted));
        findings.add(law.examine(AffairsRules.LISTED, today, village, new Listed(missing(posted))));
        return findings;
    }

    private Finding lastMonth(VillageCode village, LocalDate today, List<Posted> posted) {
        var end = today.withDayOfMonth(1).minusDays(1);
        var first = posted.stream()
                .filter(it -> it.topic() == Topic.FINANCE && end.equals(it.monthEnd()))
                .map(Posted::postedOn)
                .findFirst()
                .orElse(null);
        return law.examine(AffairsRules.MONTHLY, today, village, new Monthly(end, first, today));
    }

    private Finding collective(VillageCode village, LocalDate today, List<Posted> posted) {
        var months = law.settings(village, today).number(AffairsRules.COLLECTIVE_MONTHS.name());
        var first = today.minusMonths(months);
        var found = (int) since(posted, first).stream()
                .filter(it -> it.topic() == Topic.COLLECTIVE)
                .count();
        return law.examine(
                AffairsRules.COLLECTIVE, today, village, new Interval(first, today.minusDays(1), found, today));
    }

    private static List<Posted> since(List<Posted> posted, LocalDate day) {
        return posted.stream().filter(it -> !it.postedOn().isBefore(day)).toList();
    }

    private String missing(List<Posted> posted) {
        var known = posted.stream().map(Posted::topic).collect(Collectors.toSet());
        return Stream.of(Topic.values())
                .filter(it -> it != Topic.OTHER && !known.contains(it))
                .map(it -> texts.text("disclosure.said", it))
                .collect(Collectors.joining("、"));
    }
}
