package org.cunwu.disclosure.rules;

import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Masking;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 公开内容 — complete before it is posted, without numbers of persons, and weighed first where it names somebody. */
public final class ContentRules {

    /** How many items there are, and which of them say nothing yet. */
    public record Contents(
            @Nullable Integer items, @Nullable String blank) {}

    /** What somebody typed that villagers will read. */
    public record Typed(@Nullable String text) {}

    /** How many persons are named, and whether somebody weighed what it does to them. */
    public record Named(@Nullable Integer persons, @Nullable Boolean assessed) {}

    /** How long the record of an assessment is kept. */
    public static final Parameter ASSESSMENT_YEARS =
            Parameter.number("disclosure.assessment.years", "PUB-09", 3, 3, 30);

    private static final LocalDate FIRST = LocalDate.of(2018, 9, 21);
    private static final LocalDate COMMITTEE_LAW_2025 = LocalDate.of(2026, 1, 1);
    private static final LocalDate PROMULGATED = LocalDate.of(2021, 8, 20);
    private static final LocalDate PERSONAL_INFORMATION_LAW = LocalDate.of(2021, 11, 1);

    public static final Provision<Contents> COMPLETE = new Provision<>(
            "disclosure.notice.complete",
            "PUB-01",
            Contents.class,
            List.of(
                    new Version<>(TOWN_SETTING, FIRST, COMMITTEE_LAW_2025.minusDays(1), ContentRules::complete),
                    new Version<>(
                            LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), "第三十五条第二款第一项"),
                            COMMITTEE_LAW_2025,
                            null,
                            ContentRules::complete)));

    public static final Provision<Typed> MASKED = Provision.of(
            "disclosure.typed.masked",
            "PUB-08",
            Typed.class,
            LegalSource.of("个人信息保护法", PROMULGATED, "第五条、第六条"),
            PERSONAL_INFORMATION_LAW,
            ContentRules::masked);

    public static final Provision<Named> ASSESSED = Provision.of(
            "disclosure.personal.assessed",
            "PUB-09",
            Named.class,
            LegalSource.of("个人信息保护法", PROMULGATED, "第五十五条第三项、第五十六条第二款"),
            PERSONAL_INFORMATION_LAW,
            ContentRules::assessed);

    private ContentRules() {}

    static List<Provision<?>> all() {
        return List.of(COMPLETE, MASKED, ASSESSED);
    }

    private static Verdict complete(Contents facts, Settings settings) {
        var items = facts.items();
        if (items == null) return Verdict.undetermined("—", "—");
        var blank = facts.blank() == null || facts.blank().isBlank() ? "—" : facts.blank();
        return Verdict.when(items > 0 && blank.equals("—"), items, blank);
    }

    private static Verdict masked(Typed facts, Settings settings) {
        var text = facts.text();
        if (text == null) return Verdict.undetermined("—");
        var found = Masking.unmasked(text);
        return Verdict.when(found.isEmpty(), found.isEmpty() ? "—" : List.copyOf(found));
    }

    private static Verdict assessed(Named facts, Settings settings) {
        var years = settings.number(ASSESSMENT_YEARS.name());
        var persons = facts.persons();
        if (persons == null) return Verdict.undetermined(years, "—");
        return Verdict.when(persons == 0 || Boolean.TRUE.equals(facts.assessed()), years, persons);
    }
}
