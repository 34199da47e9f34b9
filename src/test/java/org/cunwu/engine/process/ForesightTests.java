package org.cunwu.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cunwu.DatabaseTest;
import org.cunwu.engine.Preview.Ahead;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Directory;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("预览的日期：工作日按放假安排推算")
class ForesightTests {

    private static final VillageCode VILLAGE = new VillageCode("v026");

    @Autowired
    private Courses courses;

    @Autowired
    private Steps steps;

    @Autowired
    private StepDeadlines deadlines;

    @Autowired
    private Directory directory;

    @Autowired
    private StandIns standIns;

    @Test
    @DisplayName("2026年春节：2月13日提出，2月14日补班算一天，长假不算，第一步2月27日到期，第二步含2月28日补班，3月5日到期")
    void springFestivalIsLeftOut() {
        assertThat(days("2026-02-13T02:00:00Z"))
                .startsWith(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 5))
                .doesNotContainNull();
    }

    @Test
    @DisplayName("后面的年份没有放假安排：算不出的日期空着，不猜")
    void aDayIsNeverGuessed() {
        var days = days("2031-01-06T02:00:00Z");
        assertThat(days).isNotEmpty().containsOnlyNulls();
    }

    @Test
    @DisplayName("公示期是日历天，从张榜核实那一天的最后期限起十五天")
    void theNoticeHangsFifteenDays() {
        var ahead = ahead("2026-03-02T02:00:00Z");
        var at = ahead.stream().map(Ahead::step).toList().indexOf("timer_disclosed");
        assertThat(day(ahead.get(at)))
                .isEqualTo(Objects.requireNonNull(day(ahead.get(at - 1))).plusDays(15));
    }

    private List<@Nullable LocalDate> days(String moment) {
        return java.util.Arrays.asList(
                ahead(moment).stream().map(ForesightTests::day).toArray(LocalDate[]::new));
    }

    private static @Nullable LocalDate day(Ahead ahead) {
        var due = ahead.due();
        return due == null ? null : LocalDate.ofInstant(due, TownClock.ZONE);
    }

    /** A clock of its own: the town's goes on. */
    private List<Ahead> ahead(String moment) {
        var clock = new TownClock();
        clock.stopAt(Instant.parse(moment));
        var course = courses.ofStart("four_discussions");
        return new Foresight(steps, deadlines, directory, standIns, clock)
                .along(course, course.stops(), Foresight.atStart(VILLAGE, new PersonId("v026-village-clerk"), "登记议题"));
    }
}
