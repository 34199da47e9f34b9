/** What the law asks of a village's decision, as pure functions from facts to findings. */
@NullMarked
package org.cunwu.decision.rules;

import org.jspecify.annotations.NullMarked;
