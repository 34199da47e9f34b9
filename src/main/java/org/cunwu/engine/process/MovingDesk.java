package org.cunwu.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.engine.CaseActs;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.FormRejected.Wrong;
import org.cunwu.engine.Moving;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 流程版本的移动 — shows it to whoever may, and takes the act. */
@Service
class MovingDesk implements Moving {

    private final NewerModels models;
    private final MoveCase act;
    private final CaseActs acts;

    MovingDesk(NewerModels models, MoveCase act, CaseActs acts) {
        this.models = models;
        this.act = act;
        this.acts = acts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Offer> offer(PersonId person, CaseFile file) {
        if (file.endedAt() != null || !acts.offered(person, file.id(), act)) return Optional.empty();
        return models.of(file).map(it -> offer(file, it));
    }

    private Offer offer(CaseFile file, NewerModels.Move move) {
        var refusal = models.refusal(file, move);
        return new Offer(
                move.from().getVersion(),
                move.to().getVersion(),
                refusal.map(Wrong::key).orElse(null),
                refusal.map(Wrong::arguments).orElse(List.of()));
    }

    @Override
    public Class<? extends Record> form() {
        return act.form();
    }

    @Override
    public Submission move(PersonId person, CaseFile file, Map<String, ?> values, String key) {
        return acts.submit(person, file.id(), act, values, key);
    }
}
