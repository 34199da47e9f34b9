package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.cunwu.decision.register.Attendances;
import org.cunwu.decision.register.Attendances.Attendance;
import org.cunwu.decision.rules.BodyRules;
import org.cunwu.decision.rules.BodyRules.BoardSize;
import org.cunwu.decision.rules.OfficeRules;
import org.cunwu.decision.rules.OfficeRules.Absences;
import org.cunwu.decision.rules.OfficeRules.Vacancy;
import org.cunwu.engine.VillageReview;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 履职检查 — whether representatives come to their meetings, and whether seats that must be held are held. */
@Component
class AttendanceReview implements VillageReview {

    /** As many meetings as a term of five years has quarters. */
    private static final int MEETINGS_LOOKED_AT = 20;

    /** A vacancy of last year is told of long enough. */
    private static final int DAYS_LOOKED_BACK = 400;

    private final Law law;
    private final Attendances attendances;
    private final Directory directory;

    AttendanceReview(Law law, Attendances attendances, Directory directory) {
        this.law = law;
        this.attendances = attendances;
        this.directory = directory;
    }

    @Override
    public List<Finding> review(VillageCode village, LocalDate today) {
        var findings = new ArrayList<Finding>();
        findings.add(law.examine(OfficeRules.REPRESENTATIVES_ABSENT, today, village, absences(village, today)));
        findings.add(law.examine(
                OfficeRules.SUPERVISION_VACANT, today, village, new Vacancy(vacantSince(village, today), today)));
        var directors = directory
                        .holders(village.value(), PostKind.COLLECTIVE_DIRECTOR, today)
                        .size()
                + directory
                        .holders(village.value(), PostKind.COLLECTIVE_CHAIR, today)
                        .size();
        findings.add(law.examine(BodyRules.BOARD_SIZE, today, village, new BoardSize(directors)));
        return findings;
    }

    /** Of those who represent today: once three in a row were missed, coming again does not bring the seat back. */
    private Absences absences(VillageCode village, LocalDate today) {
        var meetings = attendances.ofRepresentatives(village, MEETINGS_LOOKED_AT);
        var still = directory.roll(village, RollKind.REPRESENTATIVES, today).entries().stream()
                .map(RollEntry::code)
                .collect(Collectors.toSet());
        var inARow = new LinkedHashMap<String, Integer>();
        var lost = new LinkedHashMap<String, String>();
        for (var one : meetings) {
            if (!still.contains(one.code())) continue;
            var missed = one.missed() ? inARow.getOrDefault(one.code(), 0) + 1 : 0;
            inARow.put(one.code(), missed);
            if (missed >= OfficeRules.MISSED_IN_A_ROW) lost.put(one.code(), one.name());
        }
        var held = (int) meetings.stream().map(Attendance::sitting).distinct().count();
        return new Absences(held, lost.size(), String.join("、", lost.values()));
    }

    /** The day after a term in the supervision committee ended that nobody has followed. */
    private @Nullable LocalDate vacantSince(VillageCode village, LocalDate today) {
        return directory.ending(today.minusDays(DAYS_LOOKED_BACK), today.minusDays(1)).stream()
                .filter(it -> it.place().equals(village.value()))
                .filter(it -> it.kind() == PostKind.SUPERVISION_DIRECTOR || it.kind() == PostKind.SUPERVISION_MEMBER)
                .filter(it -> isUnfilled(it, today))
                .map(it -> lastDay(it).plusDays(1))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean isUnfilled(Post ended, LocalDate today) {
        return holders(ended, today) < holders(ended, lastDay(ended));
    }

    private int holders(Post post, LocalDate day) {
        return directory.holders(post.place(), post.kind(), day).size();
    }

    private static LocalDate lastDay(Post ended) {
        return java.util.Objects.requireNonNull(ended.to());
    }
}
