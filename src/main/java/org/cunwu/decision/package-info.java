/** 四议两公开 — how a village decides: the party organisation proposes, the two committees consult, the party members deliberate, the villagers or their representatives resolve; resolution and result are made public. */
@ApplicationModule(
        displayName = "四议两公开",
        allowedDependencies = {"kernel", "ledger", "org", "law", "engine", "ground"})
@NullMarked
package org.cunwu.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
