/**
 * 依据 — what a payment, a seal or a contract rests on: resolutions, authorisations and mandates, checked, drawn and given
 * back in the transaction that cites them. Institutions that decide enter theirs; institutions that cite know only this.
 */
@ApplicationModule(
        displayName = "依据",
        allowedDependencies = {"kernel", "ledger", "org", "law", "engine"})
@NullMarked
package org.cunwu.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
