/** 工作台 — home, 待办, 提出新事项, the case page, sign-in and the JSON API; composes, owns no rule. */
@ApplicationModule(
        displayName = "工作台",
        allowedDependencies = {"kernel", "ledger", "org", "law", "engine", "ground", "risk", "audit"})
@NullMarked
package org.cunwu.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
