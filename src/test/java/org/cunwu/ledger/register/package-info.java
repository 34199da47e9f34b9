@NullMarked
package org.cunwu.ledger.register;

import org.jspecify.annotations.NullMarked;
