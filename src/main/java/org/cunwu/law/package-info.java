/**
 * 法律与参数 — the provisions in force, the town's dated parameters, working days, and the trial page where a rule is tried
 * without a case.
 */
@ApplicationModule(
        displayName = "法律与参数",
        allowedDependencies = {"kernel", "ledger", "org"})
@NullMarked
package org.cunwu.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
