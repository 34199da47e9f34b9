package org.cunwu.org;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.kernel.PersonId;

/** 代理台账 — who stands in for whom, from a day to a day; nothing is ever removed. */
public interface StandIns {

    /**
     * Why somebody cannot stand in.
     *
     * @param key of the message
     * @param arguments of the message, after {@code {0}}, the label of the field
     */
    record Obstacle(String key, List<Object> arguments) {}

    /**
     * What the deputy stands in for on that day. It runs while both are in office: whoever lost the post can no longer be
     * represented in it, and whoever lost the own post is no deputy.
     */
    List<StandIn> of(PersonId deputy, LocalDate day);

    /** Who is represented in a post on that day. */
    List<StandIn> in(String group, LocalDate day);

    /** Who is represented on that day in any post of these places. */
    List<StandIn> running(Collection<String> places, LocalDate day);

    Optional<StandIn> find(UUID id);

    /** Those at these places that had not run out before that day, the latest first. */
    List<StandIn> at(Collection<String> places, LocalDate since);

    /** Those that wait for a second person and have not run out by that day, the oldest first. */
    List<StandIn> waiting(LocalDate day);

    /** The posts that may enter it for somebody who is absent. */
    Set<PostKind> above(PostKind kind);

    /** What the rules and the register have against it. */
    Optional<Obstacle> against(StandIn wanted);

    /** What is wrong with the days; {@code most} is the town's. */
    Optional<Obstacle> daysAgainst(LocalDate from, LocalDate to, LocalDate today, long most);

    /**
     * Whether, with those just before and after it in the same post, it makes too many days in a row.
     *
     * @param apart so many days must lie between two for them to count apart
     */
    Optional<Obstacle> inARow(StandIn wanted, LocalDate today, long most, long apart);

    /** Entering, confirming and ending come one after the other; holds until the caller's transaction ends. */
    void lock();

    void enter(StandIn wanted);

    void confirm(UUID id, PersonId by, Instant at);

    void end(UUID id, PersonId by, String reason, Instant at);
}
