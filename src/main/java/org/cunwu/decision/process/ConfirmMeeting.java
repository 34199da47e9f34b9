package org.cunwu.decision.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.decision.Gathering;
import org.cunwu.decision.register.BodyMeeting;
import org.cunwu.decision.register.BodyMeetings;
import org.cunwu.engine.Deed;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对会议记录 — the supervision committee holds the sign-in sheet against what was entered; only then does it stand. */
@Component
class ConfirmMeeting implements HumanStep<ConfirmMeeting.ConfirmMeetingForm> {

    private final BodyMeetings meetings;
    private final Texts texts;

    ConfirmMeeting(BodyMeetings meetings, Texts texts) {
        this.meetings = meetings;
        this.texts = texts;
    }

    /** 与会议记录一致，或者不予确认. */
    enum MeetingCheck {
        CONFIRM,
        REFUSE
    }

    record ConfirmMeetingForm(
            @NotNull MeetingCheck check,
            @Nullable @Size(max = 500) String opinion) {}

    @Override
    public String process() {
        return BodyMeetingProcess.KEY;
    }

    @Override
    public String id() {
        return BodyMeetingProcess.CONFIRM;
    }

    @Override
    public String page() {
        return "decision/user_confirm_meeting";
    }

    @Override
    public Class<ConfirmMeetingForm> form() {
        return ConfirmMeetingForm.class;
    }

    @Override
    public Set<String> notBySignerOf() {
        return Set.of(START);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var meeting = meetings.get(step.caseId());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("kind", meeting.kind().title());
        facts.put("title", meeting.title());
        facts.put("heldOn", meeting.heldOn());
        var review = meeting.kind() == Gathering.REVIEW;
        facts.put(
                "reviews",
                RecordMeeting.personal(meetings.reviews(meeting.id())).get("reviews"));
        facts.put("counts", review ? null : counts(meeting));
        var outcome = !meeting.quorate() ? "not-quorate" : meeting.passed() ? "passed" : "not-passed";
        facts.put("outcome", review ? null : texts.text("decision.confirm-meeting." + outcome));
        return facts;
    }

    private String counts(BodyMeeting meeting) {
        return texts.text(
                "decision.confirm-meeting.counts",
                meeting.members(),
                meeting.attended(),
                meeting.agreed(),
                meeting.disagreed(),
                meeting.abstained());
    }

    @Override
    public List<Finding> examine(OpenStep step, ConfirmMeetingForm form) {
        return List.of();
    }

    @Override
    public Deed complete(OpenStep step, ConfirmMeetingForm form) {
        var confirmed = form.check() == MeetingCheck.CONFIRM;
        if (!confirmed) Opinion.required("opinion", form.opinion());
        var meeting = meetings.get(step.caseId());
        if (confirmed) meetings.confirm(meeting.id(), step.today());
        var content = RecordMeeting.content(meeting, null);
        content.put("opinion", form.opinion());
        return Deed.of(confirmed ? "decision.confirm-meeting" : "decision.refuse-meeting", step.today(), content)
                .withPersonal(RecordMeeting.personal(meetings.reviews(meeting.id())))
                .withVariables(BodyMeetingProcess.ENTERED.with(confirmed));
    }
}
