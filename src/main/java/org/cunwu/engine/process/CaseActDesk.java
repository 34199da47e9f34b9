package org.cunwu.engine.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.engine.Acting;
import org.cunwu.engine.Capacities;
import org.cunwu.engine.CaseAct;
import org.cunwu.engine.CaseActs;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Cases;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Submission;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 案外办理 — reach, post, form, record, and what follows, in one transaction and once per key. */
@Service
class CaseActDesk implements CaseActs {

    private final Cases cases;
    private final Access access;
    private final Capacities capacities;
    private final Directory directory;
    private final Receipts receipts;
    private final Forms forms;
    private final Recording recording;
    private final TownClock clock;

    CaseActDesk(
            Cases cases,
            Access access,
            Capacities capacities,
            Directory directory,
            Receipts receipts,
            Forms forms,
            Recording recording,
            TownClock clock) {
        this.cases = cases;
        this.access = access;
        this.capacities = capacities;
        this.directory = directory;
        this.receipts = receipts;
        this.forms = forms;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean offered(PersonId person, UUID caseId, CaseAct<?> act) {
        return cases.byId(caseId)
                .filter(it -> access.reaches(person, it.village()))
                .flatMap(it -> group(person, it, act))
                .isPresent();
    }

    @Override
    public Submission submit(PersonId person, UUID caseId, CaseAct<?> act, Map<String, ?> values, String key) {
        var target = "case/" + caseId + "/" + act.code();
        return receipts.once(key, person, target, values, () -> run(person, caseId, act, values));
    }

    private <F extends Record> Submission run(PersonId person, UUID caseId, CaseAct<F> act, Map<String, ?> values) {
        var file = cases.byId(caseId)
                .filter(it -> access.reaches(person, it.village()))
                .orElseThrow(NothingHere::new);
        var group = group(person, file, act).orElseThrow(() -> new NotYours(act.whoMay()));
        var acting = new Acting(person, group, file, clock.today());
        var form = FormRejected.reading(act.form(), () -> {
            var read = forms.read(act.form(), values);
            recording.append(file.village(), person, group, caseId, act.deed(acting, read), values);
            return read;
        });
        act.afterwards(acting, form);
        return recording.settle(file, person, group);
    }

    /** The first of the posts that the person holds, or stands in for, today. */
    private Optional<String> group(PersonId person, CaseFile file, CaseAct<?> act) {
        return act.posts().stream()
                .sorted()
                .map(it -> Post.group(directory.place(it.level(), file.village()), it))
                .filter(it -> capacities.in(person, it).isPresent())
                .findFirst();
    }
}
