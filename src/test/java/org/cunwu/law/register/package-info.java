@NullMarked
package org.cunwu.law.register;

import org.jspecify.annotations.NullMarked;
