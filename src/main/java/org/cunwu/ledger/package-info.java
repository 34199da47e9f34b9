/** 办理记录 — what people decided, appended to one hash chain per village and one for the town, and provable in ten years. */
@ApplicationModule(
        displayName = "办理记录",
        allowedDependencies = {"kernel"})
@NullMarked
package org.cunwu.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
