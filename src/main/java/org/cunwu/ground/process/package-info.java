/** How grounds are cited, entered from before the system, and stopped. */
@NullMarked
package org.cunwu.ground.process;

import org.jspecify.annotations.NullMarked;
