package org.cunwu.decision.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cunwu.decision.Ballot;
import org.cunwu.decision.Body;
import org.cunwu.decision.Vote;
import org.cunwu.decision.register.Draft;
import org.cunwu.decision.register.Notices;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.rules.CourseRules;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deadline;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记会议表决 — the body that must decide votes on the day it was called for. Representatives are recorded one by one; of a
 * large body the counts and the photographed sign-in sheet are taken, and the size of the body comes from its roll.
 */
@Component
class Resolve implements HumanStep<Resolve.ResolveForm>, Correctable<Resolve.ResolveForm> {

    /** No village has more people; beyond it a number is a slip. */
    private static final long MOST_PEOPLE = 100_000;

    private static final String ACT = "decision.resolve";

    private final Proposals proposals;
    private final Notices notices;
    private final LargeMeeting large;
    private final SmallMeeting small;
    private final Meetings meetings;
    private final CaseFacts facts;
    private final LargeMeetingFacts largeFacts;

    Resolve(
            Proposals proposals,
            Notices notices,
            LargeMeeting large,
            SmallMeeting small,
            Meetings meetings,
            CaseFacts facts,
            LargeMeetingFacts largeFacts) {
        this.proposals = proposals;
        this.notices = notices;
        this.large = large;
        this.small = small;
        this.meetings = meetings;
        this.largeFacts = largeFacts;
        this.facts = facts;
    }

    /**
     * 表决登记.
     *
     * @param votes one row per representative
     * @param ballot how was voted; by show of hands where it is not said
     * @param byHousehold households were counted, each by one representative; only for a villagers' assembly
     * @param households who came for which household
     * @param attended who came to a large meeting, those who withdrew and those who took part online included
     * @param online how many of those who came took part online
     * @param withdrawn of a large meeting, the interested persons who came and withdrew
     * @param entrusted written proxies shown; only for a members' assembly
     * @param proxies how many there were, as older entries have it
     * @param strayProxies of these, the ones whose holder is of another household, as older entries have it
     * @param excused which representatives stayed away with leave, and why
     * @param notHeld why the meeting did not take place as announced; it is then announced anew
     */
    record ResolveForm(
            @Nullable Ballot ballot,
            @Valid @Size(max = 2000) List<VoteRow> votes,
            @Nullable Boolean byHousehold,
            @Valid @Size(max = 2000) List<HouseholdRow> households,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer attended,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer online,
            @Size(max = 100) List<String> withdrawn,
            @Valid @Size(max = 2000) List<ProxyRow> entrusted,
            @Size(max = 20) List<FileId> proxyPapers,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer proxies,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer strayProxies,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer agreed,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer disagreed,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer abstained,
            @Nullable @PositiveOrZero @Max(MOST_PEOPLE) Integer invalid,
            @Valid @Size(max = 200) List<Excuse> excused,
            @Nullable @Size(min = 5, max = 500) String notHeld,
            @Nullable @Size(max = 4000) String minutes,
            @Valid @Size(max = 50) List<Spoken> statements,
            @NotEmpty @Size(max = 20) List<FileId> records) {}

    @Override
    public String process() {
        return FourDiscussionsProcess.KEY;
    }

    @Override
    public String id() {
        return FourDiscussionsProcess.Steps.RESOLVE;
    }

    @Override
    public String page() {
        return "decision/user_resolve";
    }

    @Override
    public Class<ResolveForm> form() {
        return ResolveForm.class;
    }

    @Override
    public Deadline deadline() {
        return new Deadline(CourseRules.RESOLVE_DAYS.name(), false);
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var day = meetingOn(proposal);
        var isLarge = proposal.body().large();
        var all = isLarge ? facts.of(step) : facts.withRoll(step, Kind.ASSEMBLY, day, EnumSet.allOf(Vote.class));
        if (isLarge) all.putAll(largeFacts.of(proposal, day));
        all.put("large", isLarge);
        all.put("villagers", proposal.body() == Body.VILLAGERS_ASSEMBLY);
        all.put("members", proposal.body() == Body.MEMBERS_ASSEMBLY);
        all.put("meetingOn", day);
        return all;
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        return Map.of("ballot", Ballot.SHOW_OF_HANDS.name());
    }

    private LocalDate meetingOn(Proposal proposal) {
        return notices.latest(proposal.id()).orElseThrow().meetingOn();
    }

    @Override
    public List<Finding> examine(OpenStep step, ResolveForm form) {
        if (form.notHeld() != null) return List.of();
        return meetings.examine(held(step, form), step.today());
    }

    @Override
    public Deed complete(OpenStep step, ResolveForm form) {
        var deed = form.notHeld() == null
                ? said(form, meetings.deed(ACT, held(step, form), step.today(), form.minutes(), evidence(form)))
                : notHeld(step, form);
        return deed.withVariables(FourDiscussionsProcess.HELD.with(form.notHeld() == null));
    }

    private static List<FileId> evidence(ResolveForm form) {
        return Stream.of(form.records(), form.proxyPapers())
                .flatMap(List::stream)
                .toList();
    }

    /** Who said what stands beside the votes: persons, of whom the chain keeps only a digest. */
    private static Deed said(ResolveForm form, Deed deed) {
        if (!form.entrusted().isEmpty() && form.proxyPapers().isEmpty())
            throw FormRejected.field("proxyPapers", "decision.proxy.papers");
        if (form.statements().isEmpty()) return deed;
        var personal = new LinkedHashMap<>(deed.personal());
        personal.put(
                "statements",
                form.statements().stream()
                        .map(it -> it.who() + "：" + it.words())
                        .collect(Collectors.joining("\n")));
        return deed.withPersonal(personal);
    }

    /** 未开成: nothing was voted on, so nothing stands in the register of meetings; the notice is given again. */
    private Deed notHeld(OpenStep step, ResolveForm form) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put(
                "announcedFor",
                meetingOn(proposals.get(CaseFacts.proposal(step))).toString());
        content.put("reason", form.notHeld());
        return Deed.of("decision.not-held", step.today(), content).withEvidence(form.records());
    }

    @Override
    public Judged judge(CorrectedEntry<ResolveForm> entry) {
        var wasHeld = entry.before().notHeld() == null;
        if (entry.after().notHeld() != null) return Judged.of(List.of(), !wasHeld);
        var held = corrected(entry);
        return meetings.judge(held, entry.step().today(), !Dated.overtakes(entry, held.heldOn()));
    }

    @Override
    public Deed correct(CorrectedEntry<ResolveForm> entry, Judged judged) {
        var form = entry.after();
        var step = entry.step();
        var isHeld = form.notHeld() == null;
        if (!isHeld) recorded(entry).ifPresent(meetings::setAside);
        var deed = isHeld
                ? said(form, meetings.corrected(ACT, corrected(entry), step.today(), form.minutes(), evidence(form)))
                : notHeld(step, form);
        return deed.withVariables(FourDiscussionsProcess.HELD.with(isHeld));
    }

    private Optional<Sitting> recorded(CorrectedEntry<ResolveForm> entry) {
        return entry.before().notHeld() == null
                ? meetings.recorded(CaseFacts.proposal(entry.step()), Kind.ASSEMBLY)
                : Optional.empty();
    }

    /** The meeting voted on the draft of its day, whatever became of the draft since. */
    private Held corrected(CorrectedEntry<ResolveForm> entry) {
        var proposal = CaseFacts.proposal(entry.step());
        var original = recorded(entry);
        var draft =
                original.map(it -> proposals.draft(proposal, it.version())).orElseGet(() -> proposals.draft(proposal));
        var inPlaceOf = new Held.InPlaceOf(original.orElse(null), Dated.before(entry));
        return held(entry.step(), entry.after(), draft, inPlaceOf);
    }

    private Held held(OpenStep step, ResolveForm form) {
        return held(step, form, proposals.draft(CaseFacts.proposal(step)), null);
    }

    private Held held(OpenStep step, ResolveForm form, Draft draft, Held.@Nullable InPlaceOf inPlaceOf) {
        var proposal = proposals.get(CaseFacts.proposal(step));
        var day = meetingOn(proposal);
        var counted = proposal.body().large() ? large.of(proposal, day, form) : small.of(proposal, day, form);
        return new Held(Kind.ASSEMBLY, proposal, draft, day, null, counted.tally(), counted.seats(), false, inPlaceOf);
    }
}
