package org.cunwu.disclosure.rules;

import java.util.ArrayList;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;

/** Everything that 公开 contributes to the catalogue of the law. */
public final class DisclosureRules {

    private DisclosureRules() {}

    public static Provisions catalogue() {
        var provisions = new ArrayList<Provision<?>>(NoticePeriodRules.all());
        provisions.addAll(ContentRules.all());
        provisions.add(PlaceRules.EACH_HAMLET);
        provisions.add(TakingDownRules.ENTERED);
        provisions.addAll(AffairsRules.all());
        provisions.addAll(ObjectionRules.all());
        var parameters = new ArrayList<Parameter>(NoticePeriodRules.parameters());
        parameters.add(ContentRules.ASSESSMENT_YEARS);
        parameters.add(PlaceRules.HAMLETS);
        parameters.add(TakingDownRules.DAYS);
        parameters.addAll(AffairsRules.parameters());
        parameters.addAll(ObjectionRules.parameters());
        return new Provisions(provisions, parameters);
    }
}
