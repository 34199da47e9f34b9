package org.cunwu.decision.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.decision.Ballot;
import org.cunwu.decision.process.Resolve.ResolveForm;
import org.cunwu.decision.register.Proposal;
import org.cunwu.decision.register.Sitting.Kind;
import org.cunwu.decision.register.Sitting.Tally;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.FormRejected.Wrong;
import org.springframework.stereotype.Component;

/** 逐人登记的会议 — a meeting of representatives: every row says who came, and how they voted unless the ballot is secret. */
@Component
class SmallMeeting {

    private final RollCalls rollCalls;

    SmallMeeting(RollCalls rollCalls) {
        this.rollCalls = rollCalls;
    }

    Counted of(Proposal proposal, LocalDate day, ResolveForm form) {
        var ballot = form.ballot() == null ? Ballot.SHOW_OF_HANDS : form.ballot();
        var roll = rollCalls.of(proposal.village(), Kind.ASSEMBLY, proposal.body(), false, day);
        var seats = rollCalls.called(roll, form.votes(), form.excused(), ballot);
        return new Counted(tally(RollCalls.tally(seats, form.ballot()), ballot, form), seats);
    }

    /**
     * Rows say how many came; the papers of a secret ballot say how they voted. Whoever stayed away with leave is due like
     * everybody else.
     */
    private static Tally tally(Tally rows, Ballot ballot, ResolveForm form) {
        var wrong = new LinkedHashMap<String, Wrong>();
        var online = LargeMeeting.orNone(form.online());
        if (online > rows.attended()) wrong.put("online", new Wrong("decision.counts.online", List.of()));
        if (ballot.open()) counted(form, wrong);
        var secret = !ballot.open();
        var tally = new Tally(
                false,
                rows.members(),
                0,
                rows.women(),
                rows.attended(),
                rows.womenAttended(),
                0,
                form.entrusted().size(),
                secret ? LargeMeeting.needed("agreed", form.agreed(), wrong) : rows.agreed(),
                secret ? LargeMeeting.needed("disagreed", form.disagreed(), wrong) : rows.disagreed(),
                secret ? LargeMeeting.needed("abstained", form.abstained(), wrong) : rows.abstained(),
                secret ? LargeMeeting.needed("invalid", form.invalid(), wrong) : rows.invalid(),
                rows.recused(),
                rows.womenRecused(),
                online,
                rows.ballot());
        if (!wrong.isEmpty()) throw new FormRejected(wrong);
        return tally;
    }

    /** Where every row says how was voted, a number beside it could only contradict it. */
    private static void counted(ResolveForm form, Map<String, Wrong> wrong) {
        if (form.agreed() != null) wrong.put("agreed", new Wrong("decision.counts.from-rows", List.of()));
        if (form.disagreed() != null) wrong.put("disagreed", new Wrong("decision.counts.from-rows", List.of()));
        if (form.abstained() != null) wrong.put("abstained", new Wrong("decision.counts.from-rows", List.of()));
        if (form.invalid() != null) wrong.put("invalid", new Wrong("decision.counts.from-rows", List.of()));
    }
}
