/** The registers of grounds, of their uses, and of the measures that stop them. */
@NullMarked
package org.cunwu.ground.register;

import org.jspecify.annotations.NullMarked;
