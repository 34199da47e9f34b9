package org.cunwu.disclosure.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 公布地点 — a village of several 自然村 posts in each of them; a photograph shows each place. */
public final class PlaceRules {

    /** How many different places were named, and how many photographs there are. */
    public record Places(@Nullable Integer places, @Nullable Integer photographs) {}

    public static final Parameter HAMLETS = Parameter.number("disclosure.hamlets", "PUB-06", 1, 1, 20);

    private static final LocalDate SINCE = LocalDate.of(2018, 9, 21);

    public static final Provision<Places> EACH_HAMLET = Provision.of(
            "disclosure.notice.places",
            "PUB-06",
            Places.class,
            LegalSource.of("山东省村务公开条例", SINCE, "第十三条"),
            SINCE,
            PlaceRules::everywhere);

    private PlaceRules() {}

    /** The places as they were typed, one a line. */
    public static List<String> named(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static Verdict everywhere(Places facts, Settings settings) {
        var hamlets = settings.number(HAMLETS.name());
        var places = facts.places();
        var photographs = facts.photographs();
        if (places == null || photographs == null) return Verdict.undetermined(hamlets, "—", "—");
        return Verdict.when(places >= hamlets && photographs >= places, hamlets, places, photographs);
    }
}
