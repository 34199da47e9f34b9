package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.Vote;
import org.cunwu.decision.register.Interested;
import org.cunwu.decision.register.Opinions;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Seat;
import org.cunwu.decision.register.Sittings;
import org.cunwu.decision.register.Terms;
import org.cunwu.engine.OpenStep;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of every step shows of its matter. */
@Component
class CaseFacts {

    private final Proposals proposals;
    private final Sittings sittings;
    private final Opinions opinions;
    private final RollCalls rollCalls;
    private final MatterFacts matterFacts;
    private final Interests interests;
    private final Texts texts;

    CaseFacts(
            Proposals proposals,
            Sittings sittings,
            Opinions opinions,
            RollCalls rollCalls,
            MatterFacts matterFacts,
            Interests interests,
            Texts texts) {
        this.matterFacts = matterFacts;
        this.proposals = proposals;
        this.sittings = sittings;
        this.opinions = opinions;
        this.rollCalls = rollCalls;
        this.interests = interests;
        this.texts = texts;
    }

    /** 已开的会. */
    record Past(String meeting, LocalDate heldOn, int members, int attended, int agreed, boolean passed) {}

    /**
     * 名册上的一人.
     *
     * @param votes what may stand in the row
     * @param note why the person must withdraw, or null
     */
    record Called(
            String code,
            String name,
            List<String> votes,
            @Nullable String note) {}

    static ProposalId proposal(OpenStep step) {
        return new ProposalId(step.caseId());
    }

    Map<String, @Nullable Object> of(OpenStep step) {
        var proposal = proposals.get(proposal(step));
        var draft = proposals.draft(proposal.id());
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("title", draft.title());
        facts.put("plan", draft.plan());
        facts.put("budget", draft.budget().grouped());
        facts.put("matter", texts.text("decision.matter." + kebab(proposal.matter())));
        facts.put("body", proposal.body().title());
        facts.put("delegatedOn", proposal.delegatedOn());
        facts.put("origin", texts.text("decision.origin." + kebab(proposal.origin())));
        facts.put("funding", texts.text("decision.funding." + kebab(proposal.funding())));
        facts.putAll(matterFacts.of(proposal));
        facts.put("past", past(proposal.id()));
        facts.put("remedies", PublishedDecision.remedies(texts, proposal.body()));
        var objection = opinions.latest(proposal.id()).filter(Opinions.Opinion::objected);
        var overruled = opinions.latestAnswer(proposal.id())
                .filter(Opinions.Answer::overruled)
                .filter(it -> objection.isPresent());
        facts.put("objection", objection.map(Opinions.Opinion::words).orElse(null));
        facts.put("overruled", overruled.map(Opinions.Answer::reason).orElse(null));
        return facts;
    }

    /**
     * @param day whose roll is called: the day of the meeting where it is known, else today
     * @param votes what may stand in a row of whoever need not withdraw
     */
    Map<String, @Nullable Object> withRoll(OpenStep step, Kind kind, LocalDate day, Set<Vote> votes) {
        var facts = of(step);
        var proposal = proposals.get(proposal(step));
        var barred = interests.barred(proposal, day);
        facts.put(
                "roll",
                rollCalls.of(step.village(), kind, proposal.body(), false, day).stream()
                        .map(it -> called(it, votes, barred.get(it.code())))
                        .toList());
        return facts;
    }

    private Called called(Seat seat, Set<Vote> votes, @Nullable Interested barred) {
        var offered = barred == null ? votes : Interests.WITHDRAWN;
        return new Called(
                seat.code(),
                seat.name(),
                offered.stream().map(Vote::name).toList(),
                barred == null ? null : interests.why(barred));
    }

    private List<Past> past(ProposalId proposal) {
        return sittings.of(proposal).stream().map(this::past).toList();
    }

    private Past past(Sitting sitting) {
        return new Past(
                texts.text("decision.kind." + kebab(sitting.kind())),
                sitting.heldOn(),
                sitting.tally().members() - sitting.tally().excused(),
                sitting.tally().attended(),
                sitting.tally().agreed(),
                sitting.adopted());
    }

    /** 程序的名称, as the villages call it. */
    static String course(Terms terms) {
        return terms.townReview() ? "四议一审两公开" : "四议两公开";
    }

    static String kebab(Enum<?> choice) {
        return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
