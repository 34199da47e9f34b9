/** A stock application of the engine's own starter, and nothing of ours: what starting and memory are compared with. */
@NullMarked
package org.cunwu.stock;

import org.jspecify.annotations.NullMarked;
