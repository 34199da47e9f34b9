package org.cunwu.engine.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Opinion.Outcome;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.register.OpinionRegister;
import org.cunwu.kernel.Finding;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出意见 — the person asked answers; the asking step's decision stays with its own post. */
@Component
class GivingOpinion implements HumanStep<GivingOpinion.OpinionForm> {

    static final Deadline DEADLINE = new Deadline("engine.opinion.working-days", true);

    private final OpinionRegister opinions;
    private final Directory directory;

    GivingOpinion(OpinionRegister opinions, Directory directory) {
        this.opinions = opinions;
        this.directory = directory;
    }

    record OpinionForm(@NotBlank @Size(max = 1000) String words, List<FileId> files) {}

    @Override
    public String process() {
        return Opinion.PROCESS;
    }

    @Override
    public String id() {
        return "user_opine";
    }

    @Override
    public String page() {
        return "engine/user_opine";
    }

    @Override
    public Class<OpinionForm> form() {
        return OpinionForm.class;
    }

    @Override
    public Deadline deadline() {
        return DEADLINE;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var asked = asked(step);
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("question", asked.question());
        facts.put("step", asked.stepName());
        facts.put("asker", directory.person(asked.asker()).map(Person::name).orElse(""));
        facts.put("askerPost", asked.askerGroup());
        return facts;
    }

    @Override
    public List<Finding> examine(OpenStep step, OpinionForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, OpinionForm form) {
        var asked = asked(step);
        if (!opinions.end(asked, Outcome.GIVEN, step.person(), form.words(), step.at())) {
            throw new Overtaken(null, null);
        }
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", asked.stepName());
        content.put("question", asked.question());
        content.put("words", form.words());
        return Deed.of("engine.opinion", step.today(), content).withEvidence(form.files());
    }

    private Opinion asked(OpenStep step) {
        return opinions.givenIn(step.task()).orElseThrow();
    }
}
