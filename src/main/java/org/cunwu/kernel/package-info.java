/** The few words that every institution uses; plain Java, no institution named. */
@ApplicationModule(
        displayName = "通用词汇",
        allowedDependencies = {})
@NullMarked
package org.cunwu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
