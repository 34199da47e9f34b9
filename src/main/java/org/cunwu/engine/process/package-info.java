/** The engine behind the door: settings, guard, deployment, jobs, the door itself. */
@NullMarked
package org.cunwu.engine.process;

import org.jspecify.annotations.NullMarked;
