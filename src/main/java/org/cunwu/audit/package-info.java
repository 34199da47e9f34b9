/** 审计 — the desk of the auditors: all cases of all villages, and the verification of the record. */
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"kernel", "ledger", "org", "law", "engine"})
@NullMarked
package org.cunwu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
