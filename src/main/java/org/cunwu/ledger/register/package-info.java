/** How acts are kept: rows, chains, checkpoints, and their verification. */
@NullMarked
package org.cunwu.ledger.register;

import org.jspecify.annotations.NullMarked;
