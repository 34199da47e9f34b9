/**
 * 社会稳定风险评估 — before a matter that touches many people is carried out, they are heard, its risks are weighed and
 * graded, and whether it goes on is decided by the grade. Other procedures know only {@link Assessments}.
 */
@ApplicationModule(
        displayName = "社会稳定风险评估",
        allowedDependencies = {"kernel", "ledger", "org", "law", "engine"})
@NullMarked
package org.cunwu.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
