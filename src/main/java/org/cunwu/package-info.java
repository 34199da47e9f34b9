@NullMarked
package org.cunwu;

import org.jspecify.annotations.NullMarked;
