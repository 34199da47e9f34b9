package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.disclosure.register.Affairs;
import org.cunwu.disclosure.register.Affairs.Kind;
import org.cunwu.disclosure.register.Affairs.Word;
import org.cunwu.disclosure.rules.AffairsRules;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 修改公开方案 — the village committee answers what was objected to, and changes the text where that is right. */
@Component
class ReviseAffairs implements HumanStep<ReviseAffairs.ReviseAffairsForm> {

    private final Affairs affairs;
    private final AffairsFacts facts;
    private final ContentLaw contentLaw;

    ReviseAffairs(Affairs affairs, AffairsFacts facts, ContentLaw contentLaw) {
        this.affairs = affairs;
        this.facts = facts;
        this.contentLaw = contentLaw;
    }

    record ReviseAffairsForm(
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 4000) String content,
            @NotNull @Size(min = 5, max = 2000) String answer) {}

    @Override
    public String process() {
        return AffairsProcess.KEY;
    }

    @Override
    public String id() {
        return AffairsProcess.Steps.REVISE;
    }

    @Override
    public String page() {
        return "disclosure/user_revise_affairs";
    }

    @Override
    public Class<ReviseAffairsForm> form() {
        return ReviseAffairsForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(AffairsRules.ANSWER_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        return facts.of(step);
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        var text = affairs.text(step.caseId());
        return Map.of("title", text.title(), "content", text.content());
    }

    @Override
    public List<Finding> examine(OpenStep step, ReviseAffairsForm form) {
        return List.of(facts.within(AffairsRules.ANSWERED, step), masked(step, form));
    }

    private Finding masked(OpenStep step, ReviseAffairsForm form) {
        return contentLaw.masked(step.village(), step.today(), form.title() + "\n" + form.content());
    }

    @Override
    public Deed complete(OpenStep step, ReviseAffairsForm form) {
        ActUnlawful.ifAnyBlocks(List.of(masked(step, form)));
        affairs.write(step.caseId(), form.title(), form.content(), step.today());
        affairs.say(step.caseId(), new Word(Kind.REVISED, form.answer(), step.today()));
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("title", form.title());
        content.put("content", form.content());
        content.put("answer", form.answer());
        return Deed.of("disclosure.plan-revise", step.today(), content).withFindings(examine(step, form));
    }
}
