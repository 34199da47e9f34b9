/** The engine's read-only view of persons, posts and villages. */
@NullMarked
package org.cunwu.engine.identity;

import org.jspecify.annotations.NullMarked;
