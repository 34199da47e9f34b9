package org.cunwu.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cunwu.kernel.Fen;

/** 依据账 — a ground with what was used of it and what was done to it. */
public record Account(Ground ground, List<Use> uses, List<Measure> measures) {

    /** 状态. */
    public enum State {
        IN_FORCE,
        SUSPENDED,
        REVOKED,
        EXPIRED,
        EXHAUSTED
    }

    public Account {
        uses = List.copyOf(uses);
        measures = List.copyOf(measures);
    }

    public Fen used() {
        return uses.stream().filter(Use::counts).map(Use::amount).reduce(Fen.ZERO, Fen::plus);
    }

    /** What is left; less than nothing where a later resolution set less than was used. */
    public Optional<Fen> left() {
        return Optional.ofNullable(ground.ceiling()).map(it -> it.minus(used()));
    }

    /** What ended it for good. */
    public Optional<Measure> end() {
        return measures.stream().filter(it -> it.type().ends()).findFirst();
    }

    /** What holds it up: its end if it has one, otherwise the first suspension that nobody lifted. */
    public Optional<Measure> hold() {
        return end().or(() -> suspensions().stream().findFirst());
    }

    /** The suspensions that nobody lifted, the oldest first. */
    public List<Measure> suspensions() {
        var lifted =
                measures.stream().map(Measure::lifts).filter(Objects::nonNull).toList();
        return measures.stream()
                .filter(it -> it.type().suspends() && !lifted.contains(it.entry()))
                .toList();
    }

    public State state(LocalDate day) {
        var hold = hold();
        if (hold.isPresent()) return hold.get().type().ends() ? State.REVOKED : State.SUSPENDED;
        var last = ground.expiresOn();
        if (last != null && day.isAfter(last)) return State.EXPIRED;
        var left = left();
        var ceiling = ground.ceiling();
        return left.isPresent()
                        && ceiling != null
                        && ceiling.value() > 0
                        && left.get().value() <= 0
                ? State.EXHAUSTED
                : State.IN_FORCE;
    }
}
