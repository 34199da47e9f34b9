/** 运维 — keeps the installation: backup and restore, check, migration, and what the running program tells about itself. */
@ApplicationModule(
        displayName = "运维",
        allowedDependencies = {"kernel", "ledger", "org", "law", "engine"})
@NullMarked
package org.cunwu.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
