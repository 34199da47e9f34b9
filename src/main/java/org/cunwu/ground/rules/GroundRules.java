package org.cunwu.ground.rules;

import java.util.ArrayList;
import java.util.List;
import org.cunwu.ground.Tolerance;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Provisions;

/** Everything that 依据 contributes to the catalogue of the law. */
public final class GroundRules {

    private GroundRules() {}

    public static Provisions catalogue() {
        var provisions = new ArrayList<Provision<?>>(CitationRules.all());
        provisions.addAll(EntryRules.all());
        return new Provisions(List.copyOf(provisions), List.of(Tolerance.PERCENT));
    }
}
