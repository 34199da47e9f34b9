/** What the bench needs of the ledger's inside: chains made in bulk, and the bytes that are hashed. */
@NullMarked
package org.cunwu.ledger.register;

import org.jspecify.annotations.NullMarked;
