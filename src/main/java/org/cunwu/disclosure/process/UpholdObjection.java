package org.cunwu.disclosure.process;

import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.Subject;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.Objection.Course;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.engine.DisclosedMatter;
import org.cunwu.engine.SendingBack;
import org.cunwu.engine.SendingBack.Cause;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 异议成立 — {@code ${upholdObjection}} in the model: what hangs is taken down and its matter goes back to where it is
 * considered again. A resolution stays suspended until another takes its place; of a result only the report is made anew.
 */
@Component
class UpholdObjection implements JavaDelegate {

    private final Objections objections;
    private final Notices notices;
    private final List<DisclosedMatter> procedures;
    private final SendingBack sendingBack;
    private final Grounds grounds;
    private final Ledger ledger;
    private final Texts texts;
    private final TownClock clock;

    UpholdObjection(
            Objections objections,
            Notices notices,
            List<DisclosedMatter> procedures,
            SendingBack sendingBack,
            Grounds grounds,
            Ledger ledger,
            Texts texts,
            TownClock clock) {
        this.objections = objections;
        this.notices = notices;
        this.procedures = procedures;
        this.sendingBack = sendingBack;
        this.grounds = grounds;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var course = objections.get(ObjectionProcess.CASE.from(execution));
        var notice = notices.byId(course.objection().notice());
        if (notice.subject() == Subject.RESULT) resume(course, notice);
        // a correction may have sent its matter back further already
        procedures.stream()
                .flatMap(it ->
                        it.consideredAgainAt(notice.caseId(), notice.subject().name(), notice.reference()).stream())
                .findFirst()
                .ifPresent(it -> goBack(course, notice, it));
    }

    /** With a resolution its result comes down as well. */
    private void goBack(Course course, Notice notice, String step) {
        notices.of(notice.caseId()).stream()
                .filter(it -> it.reference().equals(notice.reference()))
                .filter(it -> notice.subject() == Subject.RESOLUTION || it.subject() == notice.subject())
                .filter(it -> !notices.isWithdrawn(it.id()))
                .forEach(it -> takeDown(course, it));
        sendingBack.to(notice.caseId(), step, cause(course));
    }

    private void resume(Course course, Notice notice) {
        var number = course.objection().number();
        if (grounds.find(notice.reference()).isPresent())
            grounds.resume(notice.reference(), texts.text("disclosure.objection.settled", number), number);
    }

    private void takeDown(Course course, Notice notice) {
        notices.withdraw(notice.id(), clock.today());
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("reference", notice.reference());
        content.put("subject", notice.subject().name());
        content.put("objection", course.objection().number());
        ledger.append(
                Act.bySystem(notice.village().value(), "disclosure.withdraw", notice.caseId(), clock.today(), content));
    }

    private Cause cause(Course course) {
        var last = course.latest().orElseThrow();
        return new Cause(
                String.valueOf(last.task()),
                course.of(Stage.TO_TOWN).isPresent() ? ObjectionProcess.Steps.DECIDE : ObjectionProcess.Steps.ANSWER,
                texts.text("disclosure.objection.upheld", course.objection().number()),
                last.by(),
                last.group(),
                String.valueOf(last.words()),
                last.at());
    }
}
