@NullMarked
package org.cunwu.org.account;

import org.jspecify.annotations.NullMarked;
