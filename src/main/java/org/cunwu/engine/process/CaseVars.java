package org.cunwu.engine.process;

import java.util.UUID;
import org.cunwu.engine.Var;
import org.cunwu.kernel.VillageCode;

/** The variables that every instance carries, called ones too. */
final class CaseVars {

    static final Var<UUID> CASE = Var.id("caseId", it -> it, it -> it);
    static final Var<VillageCode> VILLAGE =
            new Var<>("village", it -> new VillageCode((String) it), VillageCode::value);
    static final Var<String> DISTRICT = Var.text("district");

    /** A procedure that a person did not start as a case, and whose end is no case's end. */
    static final Var<Boolean> BESIDE = Var.flag("beside");

    private CaseVars() {}
}
