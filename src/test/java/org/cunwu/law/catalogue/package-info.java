@NullMarked
package org.cunwu.law.catalogue;

import org.jspecify.annotations.NullMarked;
