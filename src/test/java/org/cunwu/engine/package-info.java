/** The one door, attacked from outside. */
@NullMarked
package org.cunwu.engine;

import org.jspecify.annotations.NullMarked;
