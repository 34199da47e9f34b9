/** 组织与人员 — the town, its districts and villages, persons, the posts they hold from a date to a date, and the dated rolls. */
@ApplicationModule(
        displayName = "组织与人员",
        allowedDependencies = {"kernel", "ledger"})
@NullMarked
package org.cunwu.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
