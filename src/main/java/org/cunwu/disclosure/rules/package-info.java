/** What the law asks of a disclosure, as pure functions from facts to findings. */
@NullMarked
package org.cunwu.disclosure.rules;

import org.jspecify.annotations.NullMarked;
