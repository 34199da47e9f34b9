package org.cunwu.law;

import java.util.List;
import org.cunwu.kernel.Provision;

/** What one institution contributes to the catalogue: its provisions and the parameters that a town may set for them. */
public record Provisions(List<Provision<?>> provisions, List<Parameter> parameters) {

    public Provisions {
        provisions = List.copyOf(provisions);
        parameters = List.copyOf(parameters);
    }
}
