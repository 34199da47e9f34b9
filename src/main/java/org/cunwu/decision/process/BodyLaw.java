package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.decision.Gathering;
import org.cunwu.decision.process.RecordMeeting.RecordMeetingForm;
import org.cunwu.decision.register.BodyMeetings;
import org.cunwu.decision.rules.AssemblyRules.VillagersAssembly;
import org.cunwu.decision.rules.BodyRules;
import org.cunwu.decision.rules.BodyRules.CharterMeeting;
import org.cunwu.decision.rules.CommitteeMeeting;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.decision.rules.CourseRules.Order;
import org.cunwu.decision.rules.OfficeRules;
import org.cunwu.decision.rules.OfficeRules.Petition;
import org.cunwu.decision.rules.OfficeRules.RecallVote;
import org.cunwu.decision.rules.OfficeRules.Reviews;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 其他会议的法律 — which provisions judge the attendance and the vote of each of them. */
@Component
class BodyLaw {

    private final Law law;
    private final BodyMeetings meetings;

    BodyLaw(Law law, BodyMeetings meetings) {
        this.law = law;
        this.meetings = meetings;
    }

    /** A form with the size of its body, which the rolls know or the form says. */
    record Reported(VillageCode village, @Nullable Integer members, RecordMeetingForm form) {

        LocalDate day() {
            return form.heldOn();
        }

        CommitteeMeeting committee() {
            return new CommitteeMeeting(members, form.attended(), form.agreed());
        }

        VillagersAssembly group() {
            var byHousehold = Boolean.TRUE.equals(form.byHousehold());
            return new VillagersAssembly(
                    byHousehold,
                    byHousehold ? null : members,
                    byHousehold ? members : null,
                    form.attended(),
                    form.agreed());
        }

        CharterMeeting charter() {
            return new CharterMeeting(form.neededPresent(), form.attended(), form.neededAgreed(), form.agreed());
        }

        RecallVote recall() {
            return new RecallVote(members, form.attended(), form.agreed());
        }
    }

    /** What is refused rather than recorded, if it blocks. */
    List<Finding> admission(Reported meeting, LocalDate today) {
        var held = examine(meeting, CourseRules.HELD, new Order(meeting.day(), today));
        if (meeting.form().kind() == Gathering.REVIEW) return review(meeting, held);
        var form = meeting.form();
        var sums = examine(
                meeting,
                CourseRules.TALLY,
                new CourseRules.Tally(
                        meeting.members(),
                        form.attended(),
                        form.agreed(),
                        form.disagreed(),
                        form.abstained(),
                        null,
                        null));
        if (form.kind() != Gathering.RECALL) return List.of(held, sums);
        return List.of(
                held,
                sums,
                examine(
                        meeting,
                        OfficeRules.RECALL_PETITION,
                        new Petition(
                                Boolean.TRUE.equals(form.ofRepresentatives()), form.entitled(), form.petitioners())));
    }

    private List<Finding> review(Reported meeting, Finding held) {
        var last = meetings.lastBefore(meeting.village(), Gathering.REVIEW, meeting.day());
        return last.map(it ->
                        List.of(held, examine(meeting, OfficeRules.REVIEW_INTERVAL, new Reviews(it, meeting.day()))))
                .orElse(List.of(held));
    }

    /** 是否够人数. */
    List<Finding> attendance(Reported meeting) {
        return switch (meeting.form().kind()) {
            case COLLECTIVE_BOARD -> List.of(examine(meeting, BodyRules.BOARD_QUORUM, meeting.committee()));
            case COLLECTIVE_SUPERVISORS -> List.of(examine(meeting, BodyRules.SUPERVISORS, meeting.charter()));
            case VILLAGE_COMMITTEE -> List.of(examine(meeting, BodyRules.COMMITTEE_QUORUM, meeting.committee()));
            case GROUP_AFFAIRS -> List.of(examine(meeting, BodyRules.GROUP_QUORUM, meeting.group()));
            case GROUP_PROPERTY -> List.of(examine(meeting, BodyRules.GROUP_MEMBERS_QUORUM, meeting.committee()));
            case RECALL -> List.of(examine(meeting, OfficeRules.RECALL_TURNOUT, meeting.recall()));
            case REVIEW -> List.of();
        };
    }

    /** 是否通过. */
    List<Finding> vote(Reported meeting) {
        return switch (meeting.form().kind()) {
            case COLLECTIVE_BOARD -> List.of(examine(meeting, BodyRules.BOARD_MAJORITY, meeting.committee()));
            case VILLAGE_COMMITTEE -> List.of(examine(meeting, BodyRules.COMMITTEE_MAJORITY, meeting.committee()));
            case GROUP_AFFAIRS -> List.of(examine(meeting, BodyRules.GROUP_MAJORITY, meeting.group()));
            case GROUP_PROPERTY -> List.of(examine(meeting, BodyRules.GROUP_MEMBERS_MAJORITY, meeting.committee()));
            case RECALL -> List.of(examine(meeting, OfficeRules.RECALL_MAJORITY, meeting.recall()));
            // the charter's rule asks for both at once; a review passes nothing
            case COLLECTIVE_SUPERVISORS, REVIEW -> List.of();
        };
    }

    private <F extends Record> Finding examine(Reported meeting, Provision<F> provision, F facts) {
        return law.examine(provision, meeting.day(), meeting.village(), facts);
    }
}
