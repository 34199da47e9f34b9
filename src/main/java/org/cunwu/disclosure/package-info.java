/** 公开 — what the law wants disclosed, where and for how long; the clock ends a notice, not a person. */
@ApplicationModule(
        displayName = "公开",
        allowedDependencies = {"kernel", "ledger", "org", "law", "engine", "ground"})
@NullMarked
package org.cunwu.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
