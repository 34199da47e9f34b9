package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.process.Board.Hung;
import org.cunwu.disclosure.register.Objection;
import org.cunwu.disclosure.register.Objection.Word;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.rules.PhoneNumber;
import org.cunwu.engine.Cases;
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

/** 登记异议 — the clerk enters what a villager says against something that hangs, with the paper or a photograph of it. */
@Component
class EnterObjection implements StartStep<EnterObjection.EnterObjectionForm> {

    private final Board board;
    private final Objections objections;
    private final ObjectionFacts facts;
    private final Cases cases;
    private final Texts texts;

    EnterObjection(Board board, Objections objections, ObjectionFacts facts, Cases cases, Texts texts) {
        this.board = board;
        this.objections = objections;
        this.facts = facts;
        this.cases = cases;
        this.texts = texts;
    }

    /** 异议登记表. {@code notice} is one of those that hang in the village. */
    record EnterObjectionForm(
            @NotBlank @Size(max = 36) String notice,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 20) String phone,
            @NotNull @Size(min = 5, max = 2000) String words,
            @NotNull LocalDate receivedOn,
            @NotEmpty @Size(max = 20) List<FileId> papers) {}

    @Override
    public String process() {
        return ObjectionProcess.KEY;
    }

    @Override
    public String letters() {
        return ObjectionProcess.LETTERS;
    }

    @Override
    public String page() {
        return "disclosure/start_objection";
    }

    @Override
    public Class<EnterObjectionForm> form() {
        return EnterObjectionForm.class;
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.VILLAGE_CLERK);
    }

    @Override
    public Map<String, @Nullable Object> facts(Opening opening) {
        return Map.of(
                "notices",
                board.hanging(opening.village()).stream().map(this::choice).toList());
    }

    private Map<String, String> choice(Hung hung) {
        var hint = texts.text("disclosure.enter-objection.notice.choice", hung.postedOn(), hung.lastDay());
        return Map.of("value", hung.notice().toString(), "label", hung.content().title(), "hint", hint);
    }

    @Override
    public List<Finding> examine(Opening opening, EnterObjectionForm form) {
        return List.of(facts.inTime(opening.village(), hung(opening, form).postedOn(), form.receivedOn()));
    }

    private Hung hung(Opening opening, EnterObjectionForm form) {
        return board.hanging(opening.village()).stream()
                .filter(it -> it.notice().toString().equals(form.notice()))
                .findFirst()
                .orElseThrow(() -> FormRejected.field("notice", "engine.form.choice"));
    }

    /** Nobody's name: it stands in every list. */
    @Override
    public String title(EnterObjectionForm form) {
        return texts.text("disclosure.objection.title");
    }

    @Override
    public Deed begin(Opening opening, EnterObjectionForm form) {
        var hung = hung(opening, form);
        if (form.receivedOn().isAfter(opening.today()))
            throw FormRejected.field("receivedOn", "engine.form.past-or-present");
        var objection = new Objection(
                opening.caseId(),
                cases.byId(opening.caseId()).orElseThrow().number(),
                opening.village(),
                hung.notice(),
                false,
                form.name(),
                phone(form.phone()),
                form.words(),
                form.receivedOn());
        objections.add(objection);
        objections.say(
                objection.caseId(),
                new Word(Stage.TAKEN, null, opening.today(), opening.person(), opening.group(), null, opening.at()));
        return Deed.of("disclosure.objection-enter", form.receivedOn(), content(objection, hung))
                .withPersonal(personal(objection))
                .withFindings(examine(opening, form))
                .withEvidence(form.papers())
                .withVariables(ObjectionProcess.TAKEN.with(true));
    }

    static String phone(String typed) {
        return PhoneNumber.plain(typed).orElseThrow(() -> FormRejected.field("phone", "disclosure.objection.phone"));
    }

    static Map<String, @Nullable Object> content(Objection objection, Hung hung) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("number", objection.number());
        content.put("subject", hung.subject().name());
        content.put("notice", hung.notice().toString());
        content.put("postedOn", hung.postedOn().toString());
        return content;
    }

    static Map<String, String> personal(Objection objection) {
        return Map.of("objector", objection.name(), "phone", objection.phone(), "words", objection.words());
    }
}
