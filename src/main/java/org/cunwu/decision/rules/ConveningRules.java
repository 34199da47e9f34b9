package org.cunwu.decision.rules;

import static org.cunwu.decision.rules.Statutes.bothCommitteeLaws;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cunwu.decision.Body;
import org.cunwu.decision.Origin;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** 提议召集 — how many villagers or representatives must ask for a meeting so that it has to be called, and whether it was. */
public final class ConveningRules {

    /**
     * Facts of a request.
     *
     * @param entitled villagers of eighteen years and more, or representatives without the members of the village committee
     * @param requesters those of them who asked
     */
    public record Request(
            @Nullable Integer entitled, @Nullable Integer requesters) {}

    /**
     * Facts of what came of a request.
     *
     * @param matter what the meeting is to decide
     * @param requested the day on which it was registered
     * @param held the day of the meeting, or null
     * @param closed whether the matter ended
     */
    public record Called(
            @Nullable String matter,
            @Nullable LocalDate requested,
            @Nullable LocalDate held,
            @Nullable Boolean closed) {}

    /** 十分之一以上的村民提议，应当召集村民会议. */
    public static final Provision<Request> VILLAGERS_TENTH =
            requested("decision.convening.villagers-tenth", "第二十一条", "第二十五条", 10);

    /** 三分之一以上的村民代表提议，应当召集村民会议. */
    public static final Provision<Request> REPRESENTATIVES_THIRD =
            requested("decision.convening.representatives-third", "第二十一条", "第二十五条", 3);

    /** 五分之一以上的村民代表提议，应当召集村民代表会议. */
    public static final Provision<Request> REPRESENTATIVES_FIFTH =
            requested("decision.convening.representatives-fifth", "第二十六条", "第三十条", 5);

    public static final Provision<Called> VILLAGERS_CALLED =
            called("decision.convening.villagers-called", "第二十一条", "第二十五条");
    public static final Provision<Called> REPRESENTATIVES_CALLED =
            called("decision.convening.representatives-called", "第二十六条", "第三十条");

    private ConveningRules() {}

    /** The share that makes a request of this origin binding for this body; none where the law knows no such request. */
    public static Optional<Provision<Request>> of(Origin origin, Body body) {
        if (origin == Origin.VILLAGERS_REQUEST && body == Body.VILLAGERS_ASSEMBLY) return Optional.of(VILLAGERS_TENTH);
        if (origin != Origin.REPRESENTATIVES_REQUEST) return Optional.empty();
        return switch (body) {
            case VILLAGERS_ASSEMBLY -> Optional.of(REPRESENTATIVES_THIRD);
            case REPRESENTATIVES_ASSEMBLY -> Optional.of(REPRESENTATIVES_FIFTH);
            case MEMBERS_ASSEMBLY, MEMBER_REPRESENTATIVES -> Optional.empty();
        };
    }

    /** Whether the meeting that was asked for took place. */
    public static Provision<Called> called(Body body) {
        return body == Body.VILLAGERS_ASSEMBLY ? VILLAGERS_CALLED : REPRESENTATIVES_CALLED;
    }

    static List<Provision<?>> all() {
        return List.of(
                VILLAGERS_TENTH,
                REPRESENTATIVES_THIRD,
                REPRESENTATIVES_FIFTH,
                VILLAGERS_CALLED,
                REPRESENTATIVES_CALLED);
    }

    private static Provision<Request> requested(String id, String article2018, String article2025, int part) {
        return bothCommitteeLaws(
                id, "VOT-09", Request.class, article2018, article2025, (request, settings) -> enough(request, part));
    }

    private static Provision<Called> called(String id, String article2018, String article2025) {
        return bothCommitteeLaws(
                id, "VOT-09", Called.class, article2018, article2025, (request, settings) -> wasCalled(request));
    }

    private static Verdict enough(Request request, int part) {
        var entitled = request.entitled();
        var requesters = request.requesters();
        if (entitled == null || entitled == 0 || requesters == null) return Verdict.undetermined(entitled, requesters);
        return Verdict.when(
                requesters <= entitled && Shares.part(requesters, entitled, part),
                entitled,
                requesters,
                Shares.leastPart(entitled, part));
    }

    /** An end without the meeting leaves the duty to call it undone; while the matter runs, it is still to be done. */
    private static Verdict wasCalled(Called request) {
        var held = request.held();
        var arguments = new @Nullable Object[] {request.matter(), request.requested(), held};
        if (held != null) return Verdict.satisfied(arguments);
        return Boolean.TRUE.equals(request.closed()) ? Verdict.violated(arguments) : Verdict.undetermined(arguments);
    }
}
