/** 流程引擎 — the only door to the process engine: a step is completed here or nowhere. */
@ApplicationModule(
        displayName = "流程引擎",
        allowedDependencies = {"kernel", "ledger", "org", "law"})
@NullMarked
package org.cunwu.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
