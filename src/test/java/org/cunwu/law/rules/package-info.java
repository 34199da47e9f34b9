@NullMarked
package org.cunwu.law.rules;

import org.jspecify.annotations.NullMarked;
