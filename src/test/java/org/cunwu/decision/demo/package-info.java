@NullMarked
package org.cunwu.decision.demo;

import org.jspecify.annotations.NullMarked;
