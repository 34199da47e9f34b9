@NullMarked
package org.cunwu.law;

import org.jspecify.annotations.NullMarked;
