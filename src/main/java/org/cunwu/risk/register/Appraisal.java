package org.cunwu.risk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.risk.Factor;
import org.cunwu.risk.Grade;
import org.cunwu.risk.RedFlag;
import org.cunwu.risk.Standard;

/**
 * 四性评估 — what the group came to on one plan and one hearing.
 *
 * @param plan the entry of the plan that was assessed
 * @param hearing in which people were heard on it
 */
public record Appraisal(
        UUID id,
        long plan,
        UUID hearing,
        Map<Factor, Judged> factors,
        List<RedFlag> flags,
        List<Point> points,
        LocalDate assessedOn) {

    /** One of the four, with what shows it. */
    public record Judged(Standard standard, String evidence) {}

    /** 风险点 — a risk, what is done about it, by whom and until when. */
    public record Point(String point, Grade level, String measure, String owner, LocalDate due) {}

    public Appraisal {
        factors = Map.copyOf(factors);
        flags = List.copyOf(flags);
        points = List.copyOf(points);
    }

    public int unmet() {
        return (int) factors.values().stream()
                .filter(it -> it.standard() == Standard.NOT_MET)
                .count();
    }
}
