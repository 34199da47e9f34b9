package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cunwu.decision.Gathering;
import org.cunwu.decision.process.BodyLaw.Reported;
import org.cunwu.decision.register.BodyMeeting;
import org.cunwu.decision.register.BodyMeeting.Review;
import org.cunwu.decision.register.BodyMeetings;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.Finding;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记其他会议 — counts and papers; whether it could meet and decide the law says, not the form. */
@Component
class RecordMeeting implements StartStep<RecordMeeting.RecordMeetingForm> {

    private static final long MOST_PEOPLE = 100_000;

    private final BodyLaw law;
    private final BodyMeetings meetings;
    private final BodySizes sizes;
    private final People people;

    RecordMeeting(BodyLaw law, BodyMeetings meetings, BodySizes sizes, People people) {
        this.law = law;
        this.meetings = meetings;
        this.sizes = sizes;
        this.people = people;
    }

    /**
     * 会议登记表.
     *
     * @param members how many make up the body, where no roll knows it: of a group, or the registered voters at a recall
     * @param byHousehold whether a group's households were counted instead of its villagers
     * @param attended who came, or voted at a recall
     * @param neededPresent what the charter wants of a meeting of the supervisors; {@code neededAgreed} likewise
     * @param petitioners how many asked for the recall, of so many {@code entitled}
     * @param reviews the outcome of a democratic review, one row for each person
     */
    record RecordMeetingForm(
            @NotNull Gathering kind,
            @NotBlank @Size(max = 60) String title,
            @NotNull LocalDate heldOn,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer members,
            @Nullable Boolean byHousehold,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer attended,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer agreed,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer disagreed,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer abstained,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer neededPresent,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer neededAgreed,
            @Nullable Boolean ofRepresentatives,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer entitled,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer petitioners,
            @Valid @Size(max = 100) List<ReviewRow> reviews,
            @Nullable @Size(max = 4000) String minutes,
            @NotEmpty @Size(max = 20) List<FileId> records) {}

    @Override
    public String process() {
        return BodyMeetingProcess.KEY;
    }

    @Override
    public String letters() {
        return BodyMeetingProcess.LETTERS;
    }

    @Override
    public String page() {
        return "decision/record_meeting";
    }

    @Override
    public Class<RecordMeetingForm> form() {
        return RecordMeetingForm.class;
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
    public List<Finding> examine(Opening opening, RecordMeetingForm form) {
        var meeting = reported(opening, form);
        return Stream.of(law.admission(meeting, opening.today()), law.attendance(meeting), law.vote(meeting))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String title(RecordMeetingForm form) {
        return form.title();
    }

    @Override
    public Deed begin(Opening opening, RecordMeetingForm form) {
        var meeting = reported(opening, form);
        ActUnlawful.ifAnyBlocks(law.admission(meeting, opening.today()));
        var reviews = reviews(opening, form);
        if (form.kind() == Gathering.REVIEW && reviews.isEmpty())
            throw FormRejected.field("reviews", "decision.record-meeting.nobody");
        var written = written(opening, meeting);
        meetings.add(written, reviews);
        return Deed.of("decision.record-meeting", form.heldOn(), content(written, form.minutes()))
                .withPersonal(personal(reviews))
                .withFindings(examine(opening, form))
                .withEvidence(form.records());
    }

    private Reported reported(Opening opening, RecordMeetingForm form) {
        var known = sizes.of(opening.village(), form.kind(), form.heldOn());
        return new Reported(opening.village(), known.orElse(form.members()), form);
    }

    private BodyMeeting written(Opening opening, Reported meeting) {
        var form = meeting.form();
        return new BodyMeeting(
                opening.caseId(),
                opening.village(),
                form.kind(),
                form.title(),
                form.heldOn(),
                LargeMeeting.orNone(meeting.members()),
                LargeMeeting.orNone(form.attended()),
                LargeMeeting.orNone(form.agreed()),
                LargeMeeting.orNone(form.disagreed()),
                LargeMeeting.orNone(form.abstained()),
                holds(law.attendance(meeting)),
                holds(law.vote(meeting)));
    }

    private static boolean holds(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::blocks);
    }

    private List<Review> reviews(Opening opening, RecordMeetingForm form) {
        var reviews = new ArrayList<Review>();
        for (int i = 0; i < form.reviews().size(); i++) {
            var row = form.reviews().get(i);
            var path = "reviews[" + i + "].who";
            var found = people.called(opening.village(), row.who(), form.heldOn());
            if (found.isEmpty()) throw FormRejected.field(path, "decision.declare-kin.unknown", row.who());
            if (found.size() > 1)
                throw FormRejected.field(
                        path, "decision.interested.several", row.who(), String.join("、", found.keySet()));
            var one = found.entrySet().iterator().next();
            if (reviews.stream().anyMatch(it -> it.person().equals(one.getKey())))
                throw FormRejected.field(path, "decision.record-meeting.twice", one.getValue());
            reviews.add(new Review(one.getKey(), one.getValue(), Boolean.TRUE.equals(row.unfit())));
        }
        return reviews;
    }

    static Map<String, @Nullable Object> content(BodyMeeting meeting, @Nullable String minutes) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("body", meeting.kind().title());
        content.put("title", meeting.title());
        if (meeting.kind() != Gathering.REVIEW) {
            content.put("members", meeting.members());
            content.put("attended", meeting.attended());
            content.put("agreed", meeting.agreed());
            content.put("disagreed", meeting.disagreed());
            content.put("abstained", meeting.abstained());
        }
        content.put("minutes", minutes);
        return content;
    }

    /** Who was found fit or not: persons, so the chain keeps only the digest. */
    static Map<String, String> personal(List<Review> reviews) {
        if (reviews.isEmpty()) return Map.of();
        return Map.of(
                "reviews",
                String.join(
                        "；",
                        reviews.stream()
                                .map(it -> it.name() + "：" + (it.unfit() ? "不称职" : "称职"))
                                .toList()));
    }
}
