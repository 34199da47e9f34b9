package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.COLLECTIVE_LAW;
import static org.cunwu.decision.rules.Statutes.COMMITTEE_LAW_2025;
import static org.cunwu.decision.rules.Statutes.TOWN_SETTINGS;
import static org.cunwu.decision.rules.Statutes.collectiveLaw;
import static org.cunwu.decision.rules.Statutes.committeeLaw2025;
import static org.cunwu.kernel.LegalSource.TOWN_SETTING;

import java.util.List;
import java.util.Optional;
import org.cunwu.decision.Body;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Version;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.Parameter;
import org.jspecify.annotations.Nullable;

/** 参加会议的方式 — in person; by written proxy or online only where the law of that body knows it, or the town allows it. */
public final class AttendanceRules {

    /**
     * Facts of the proxies shown at a meeting.
     *
     * @param shown written proxies
     * @param otherHousehold of these, the ones whose holder is not of the principal's household
     * @param counted those whose principals count as present
     */
    public record Proxies(
            @Nullable Integer shown,
            @Nullable Integer otherHousehold,
            @Nullable Integer counted) {}

    /** How many of those present took part from elsewhere. */
    public record Online(@Nullable Integer online) {}

    public static final Parameter VILLAGERS_ONLINE =
            Parameter.flag("decision.online.villagers-allowed", "VOT-14", false);
    public static final Parameter MEMBER_REPRESENTATIVES_ONLINE =
            Parameter.flag("decision.online.member-representatives-allowed", "VOT-22", false);

    /** 成员大会: another capable member of the same household, by a written paper. */
    public static final Provision<Proxies> MEMBERS_PROXIES = Provision.of(
            "decision.proxy.members-assembly",
            "VOT-15",
            Proxies.class,
            collectiveLaw("第二十七条"),
            COLLECTIVE_LAW,
            AttendanceRules::onlyOfTheHousehold);

    /** 村民会议、村民代表会议: the law lets others vote for the absent only in elections. */
    public static final Provision<Proxies> VILLAGERS_PROXIES = new Provision<>(
            "decision.proxy.villagers",
            "VOT-13",
            Proxies.class,
            List.of(
                    new Version<>(
                            TOWN_SETTING, TOWN_SETTINGS, COMMITTEE_LAW_2025.minusDays(1), AttendanceRules::noProxy),
                    new Version<>(committeeLaw2025("第十八条"), COMMITTEE_LAW_2025, null, AttendanceRules::noProxy)));

    /** 成员代表大会: what the law says of proxies it says of the members' assembly alone. */
    public static final Provision<Proxies> MEMBER_REPRESENTATIVES_PROXIES = Provision.of(
            "decision.proxy.member-representatives",
            "VOT-22",
            Proxies.class,
            collectiveLaw("第二十七条"),
            COLLECTIVE_LAW,
            AttendanceRules::noProxy);

    public static final Provision<Online> VILLAGERS_IN_PERSON = Provision.of(
            "decision.online.villagers",
            "VOT-14",
            Online.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            (meeting, settings) -> inPerson(meeting, VILLAGERS_ONLINE, settings));

    public static final Provision<Online> MEMBER_REPRESENTATIVES_IN_PERSON = Provision.of(
            "decision.online.member-representatives",
            "VOT-22",
            Online.class,
            TOWN_SETTING,
            TOWN_SETTINGS,
            (meeting, settings) -> inPerson(meeting, MEMBER_REPRESENTATIVES_ONLINE, settings));

    private AttendanceRules() {}

    static List<Provision<?>> all() {
        return List.of(
                MEMBERS_PROXIES,
                VILLAGERS_PROXIES,
                MEMBER_REPRESENTATIVES_PROXIES,
                VILLAGERS_IN_PERSON,
                MEMBER_REPRESENTATIVES_IN_PERSON);
    }

    static List<Parameter> parameters() {
        return List.of(VILLAGERS_ONLINE, MEMBER_REPRESENTATIVES_ONLINE);
    }

    /** What keeps proxies away from a body; of the members' assembly only those of other households do not count. */
    public static Optional<Provision<Proxies>> withoutProxies(Body body) {
        return switch (body) {
            case VILLAGERS_ASSEMBLY, REPRESENTATIVES_ASSEMBLY -> Optional.of(VILLAGERS_PROXIES);
            case MEMBER_REPRESENTATIVES -> Optional.of(MEMBER_REPRESENTATIVES_PROXIES);
            case MEMBERS_ASSEMBLY -> Optional.empty();
        };
    }

    /** What keeps a body together in one place; the law itself lets the members' assembly meet online. */
    public static Optional<Provision<Online>> inPerson(Body body) {
        return switch (body) {
            case VILLAGERS_ASSEMBLY, REPRESENTATIVES_ASSEMBLY -> Optional.of(VILLAGERS_IN_PERSON);
            case MEMBER_REPRESENTATIVES -> Optional.of(MEMBER_REPRESENTATIVES_IN_PERSON);
            case MEMBERS_ASSEMBLY -> Optional.empty();
        };
    }

    private static Verdict onlyOfTheHousehold(Proxies proxies, Settings settings) {
        var shown = proxies.shown();
        var others = proxies.otherHousehold();
        var counted = proxies.counted();
        if (shown == null || others == null || counted == null) return Verdict.undetermined(shown, others, counted);
        return Verdict.when((long) counted + others <= shown, shown, others, counted);
    }

    private static Verdict noProxy(Proxies proxies, Settings settings) {
        var shown = proxies.shown();
        return shown == null ? Verdict.undetermined() : Verdict.when(shown == 0, shown);
    }

    private static Verdict inPerson(Online meeting, Parameter allowed, Settings settings) {
        var online = meeting.online();
        return online == null
                ? Verdict.undetermined()
                : Verdict.when(online == 0 || settings.flag(allowed.name()), online);
    }
}
