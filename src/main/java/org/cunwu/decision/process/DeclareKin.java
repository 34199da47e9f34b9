package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunwu.decision.register.Kinship;
import org.cunwu.decision.register.Kinships;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申报亲属关系 — the clerk enters what those in office declared over their signatures; an empty list says that there are none. */
@Component
class DeclareKin implements StartStep<DeclareKin.DeclareKinForm> {

    private final Kinships kinships;
    private final People people;
    private final Texts texts;

    DeclareKin(Kinships kinships, People people, Texts texts) {
        this.kinships = kinships;
        this.people = people;
        this.texts = texts;
    }

    /** 亲属关系申报表. */
    record DeclareKinForm(
            @Valid @Size(max = 100) List<KinRow> kin,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return KinProcess.KEY;
    }

    @Override
    public String letters() {
        return KinProcess.LETTERS;
    }

    @Override
    public String page() {
        return "decision/declare_kin";
    }

    @Override
    public Class<DeclareKinForm> form() {
        return DeclareKinForm.class;
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.VILLAGE_CLERK);
    }

    @Override
    public Map<String, @Nullable Object> facts(Opening opening) {
        return Map.of();
    }

    @Override
    public List<Finding> examine(Opening opening, DeclareKinForm form) {
        return List.of();
    }

    @Override
    public String title(DeclareKinForm form) {
        return texts.text("decision.declare-kin.case", form.kin().size());
    }

    @Override
    public Deed begin(Opening opening, DeclareKinForm form) {
        var all = new ArrayList<Kinship>();
        for (int i = 0; i < form.kin().size(); i++)
            all.add(kinship(opening, i, form.kin().get(i)));
        kinships.declare(opening.caseId(), opening.village(), opening.today(), all);
        return Deed.of("decision.declare-kin", opening.today(), Map.of("pairs", all.size()))
                .withPersonal(personal(all, texts))
                .withEvidence(form.papers());
    }

    private Kinship kinship(Opening opening, int at, KinRow row) {
        var person = one(opening, "kin[" + at + "].person", row.person());
        var relative = one(opening, "kin[" + at + "].relative", row.relative());
        if (person.getKey().equals(relative.getKey()))
            throw FormRejected.field("kin[" + at + "].relative", "decision.declare-kin.oneself");
        return new Kinship(
                person.getKey(),
                person.getValue(),
                relative.getKey(),
                relative.getValue(),
                row.kin(),
                Boolean.TRUE.equals(row.ended()));
    }

    private Map.Entry<String, String> one(Opening opening, String path, String given) {
        var found = people.called(opening.village(), given, opening.today());
        if (found.isEmpty()) throw FormRejected.field(path, "decision.declare-kin.unknown", given);
        if (found.size() > 1)
            throw FormRejected.field(path, "decision.interested.several", given, String.join("、", found.keySet()));
        return found.entrySet().iterator().next();
    }

    /** Who is related to whom, in words: persons, so the chain keeps only its digest. */
    static Map<String, String> personal(List<Kinship> all, Texts texts) {
        if (all.isEmpty()) return Map.of();
        return Map.of("kin", all.stream().map(it -> words(it, texts)).collect(Collectors.joining("；")));
    }

    static String words(Kinship one, Texts texts) {
        return texts.text(
                one.ended() ? "decision.kinship.ended" : "decision.kinship.stands",
                one.personName(),
                texts.text("decision.kin." + CaseFacts.kebab(one.kin())),
                one.relativeName());
    }
}
