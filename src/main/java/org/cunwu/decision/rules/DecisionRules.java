package org.cunwu.decision.rules;

import java.util.ArrayList;
import java.util.List;
import org.cunwu.kernel.Provision;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;

/** Everything that 四议两公开 contributes to the catalogue of the law. */
public final class DecisionRules {

    private DecisionRules() {}

    public static Provisions catalogue() {
        var provisions = new ArrayList<Provision<?>>(MatterRules.all());
        provisions.addAll(VariantRules.all());
        provisions.addAll(ArchiveRules.all());
        provisions.addAll(StatementRules.all());
        provisions.addAll(ApprovalRules.all());
        provisions.addAll(PartyRules.all());
        provisions.addAll(CourseRules.all());
        provisions.addAll(NoticeRules.all());
        provisions.addAll(AssemblyRules.all());
        provisions.addAll(CollectiveRules.all());
        provisions.addAll(AttendanceRules.all());
        provisions.addAll(RecusalRules.all());
        provisions.addAll(CompositionRules.all());
        provisions.addAll(StepRules.all());
        provisions.addAll(BodyRules.all());
        provisions.addAll(OfficeRules.all());
        provisions.addAll(CompatibilityRules.all());
        provisions.addAll(FrequencyRules.all());
        provisions.addAll(ConveningRules.all());
        provisions.addAll(PublishedRules.all());
        var parameters = new ArrayList<Parameter>(PartyRules.parameters());
        parameters.addAll(CourseRules.parameters());
        parameters.addAll(NoticeRules.parameters());
        parameters.addAll(VariantRules.parameters());
        parameters.addAll(ArchiveRules.parameters());
        parameters.addAll(AttendanceRules.parameters());
        parameters.addAll(RecusalRules.parameters());
        parameters.addAll(StepRules.parameters());
        return new Provisions(List.copyOf(provisions), List.copyOf(parameters));
    }
}
