@NullMarked
package org.cunwu.law.text;

import org.jspecify.annotations.NullMarked;
