package org.cunwu.engine;

import java.util.List;
import java.util.Optional;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** 办理身份 — in which posts a person may act today: the own ones, and those in which the person stands in for somebody. */
public interface Capacities {

    /**
     * One post in which a person acts.
     *
     * @param onBehalfOf whose post it is where the person stands in; null in the person's own
     */
    record Capacity(String group, @Nullable PersonId onBehalfOf) {}

    /** Empty where the person has no business acting in it; the own post goes before standing in. */
    Optional<Capacity> in(PersonId person, String group);

    /** Every post in which the person acts, each once. */
    List<String> groups(PersonId person);
}
