/** The web applications of the engine behind our sign-in. */
@NullMarked
package org.cunwu.engine.web;

import org.jspecify.annotations.NullMarked;
