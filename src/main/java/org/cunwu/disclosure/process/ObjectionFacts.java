package org.cunwu.disclosure.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.Objection.Course;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.rules.ObjectionRules;
import org.cunwu.disclosure.rules.ObjectionRules.Objected;
import org.cunwu.disclosure.rules.ObjectionRules.Replied;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of an objection show, and what the law says of its days. */
@Component
class ObjectionFacts {

    private final Objections objections;
    private final Notices notices;
    private final Law law;
    private final Texts texts;

    ObjectionFacts(Objections objections, Notices notices, Law law, Texts texts) {
        this.objections = objections;
        this.notices = notices;
        this.law = law;
        this.texts = texts;
    }

    /** 已经说过的一句话. */
    record Said(String what, LocalDate onDay, @Nullable String words) {}

    Course course(OpenStep step) {
        return objections.get(step.caseId());
    }

    Map<String, @Nullable Object> of(OpenStep step) {
        var course = course(step);
        var objection = course.objection();
        var notice = notices.byId(objection.notice());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("number", objection.number());
        facts.put("subject", notice.subject().name());
        facts.put("reference", notice.reference());
        facts.put("name", objection.name());
        facts.put("phone", objection.phone());
        facts.put("words", objection.words());
        facts.put("receivedOn", objection.receivedOn());
        facts.put("online", objection.online());
        facts.put("said", said(course));
        return facts;
    }

    private List<Said> said(Course course) {
        return course.words().stream()
                .map(it -> new Said(stage(it.stage()), it.onDay(), it.words()))
                .toList();
    }

    String stage(Stage stage) {
        return texts.text(
                "disclosure.stage." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Late is recorded as late; whether a late one is taken is for a person to say. */
    Finding inTime(VillageCode village, LocalDate posted, LocalDate received) {
        return law.examine(ObjectionRules.IN_TIME, received, village, new Objected(posted, received));
    }

    Finding reply(Course course, @Nullable LocalDate replied, LocalDate today) {
        var received = course.objection().receivedOn();
        var village = course.objection().village();
        return law.examine(ObjectionRules.REPLY, received, village, new Replied(received, replied, today));
    }
}
