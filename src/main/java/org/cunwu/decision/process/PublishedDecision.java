package org.cunwu.decision.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cunwu.decision.Body;
import org.cunwu.decision.ProposalId;
import org.cunwu.decision.register.Negotiations;
import org.cunwu.decision.register.Proposals;
import org.cunwu.decision.register.Resolutions;
import org.cunwu.decision.register.Resolutions.Implementation;
import org.cunwu.decision.register.Resolutions.Resolution;
import org.cunwu.decision.register.Sitting;
import org.cunwu.decision.register.Sittings;
import org.cunwu.decision.register.TermsRegister;
import org.cunwu.engine.Publication;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 决议和实施结果的公开内容 — what was decided, by whom and how many, for how much; then what it came to (村民委员会组织法 第三十五条). */
@Component
class PublishedDecision implements Publication {

    private static final String RESULT = "RESULT";

    private final Resolutions resolutions;
    private final Proposals proposals;
    private final Sittings sittings;
    private final TermsRegister terms;
    private final Negotiations negotiations;
    private final Texts texts;

    PublishedDecision(
            Resolutions resolutions,
            Proposals proposals,
            Sittings sittings,
            TermsRegister terms,
            Negotiations negotiations,
            Texts texts) {
        this.terms = terms;
        this.negotiations = negotiations;
        this.resolutions = resolutions;
        this.proposals = proposals;
        this.sittings = sittings;
        this.texts = texts;
    }

    @Override
    public Optional<Content> of(UUID caseId, String subject, String reference) {
        var proposal = new ProposalId(caseId);
        return resolutions.byNumber(proposal, reference).map(it -> content(it, subject));
    }

    private Content content(Resolution resolution, String subject) {
        var draft = proposals.draft(resolution.proposal(), resolution.version());
        var lines = new ArrayList<Line>();
        lines.add(line("resolution", resolution.number()));
        if (subject.equals(RESULT)) {
            resolutions
                    .latestImplementation(resolution.proposal())
                    .ifPresent(it -> lines.addAll(result(resolution, it)));
            lines.add(line("remedies", remedies(texts, resolution.body())));
            return new Content(draft.title(), lines);
        }
        lines.add(line("body", resolution.body().title()));
        lines.add(line("meeting-on", texts.text("decision.published.day", resolution.adoptedOn())));
        votes(resolution).ifPresent(it -> lines.add(line("votes", votes(it.tally()))));
        lines.add(line(
                "budget", texts.text("decision.facts.yuan", resolution.budget().grouped())));
        lines.add(line(
                "funding",
                texts.text("decision.funding."
                        + CaseFacts.kebab(proposals.get(resolution.proposal()).funding()))));
        lines.add(line("plan", draft.plan()));
        lines.add(line("remedies", remedies(texts, resolution.body())));
        var named = terms.of(resolution.proposal());
        if (named.counterpart() != null) lines.add(line("counterpart", named.counterpart()));
        if (named.validUntil() != null)
            lines.add(line("valid-until", texts.text("decision.published.day", named.validUntil())));
        negotiations.latest(resolution.proposal()).ifPresent(it -> lines.add(line("negotiation", it.outcome())));
        return new Content(draft.title(), lines);
    }

    /** What villagers, or the members of the collective, may do against it (LEG-10). */
    static String remedies(Texts texts, Body body) {
        return texts.text("decision.published.remedies." + (body.collective() ? "collective" : "village"));
    }

    private List<Line> result(Resolution resolution, Implementation done) {
        var lines = new ArrayList<Line>();
        lines.add(line(
                "budget", texts.text("decision.facts.yuan", resolution.budget().grouped())));
        lines.add(line("spent", texts.text("decision.facts.yuan", done.amount().grouped())));
        lines.add(line("contractor", done.contractor()));
        lines.add(line("completed-on", texts.text("decision.published.day", done.completedOn())));
        lines.add(line("accepted-on", texts.text("decision.published.day", done.acceptedOn())));
        if (done.deviation() != null && !done.deviation().isBlank()) lines.add(line("deviation", done.deviation()));
        return lines;
    }

    /** The vote as it counts: a corrected one takes the place of what was typed first. */
    private Optional<Sitting> votes(Resolution resolution) {
        return sittings.of(resolution.proposal()).stream()
                .filter(it -> it.kind() == Sitting.Kind.ASSEMBLY && it.version() == resolution.version())
                .filter(Sitting::adopted)
                .reduce((earlier, later) -> later);
    }

    private String votes(Sitting.Tally tally) {
        var also = tally.invalid() + tally.recused() == 0
                ? ""
                : texts.text("decision.published.votes-also", tally.invalid(), tally.recused());
        return texts.text(
                        tally.byHousehold()
                                ? "decision.published.votes-of-households"
                                : "decision.published.votes-of-persons",
                        tally.members(),
                        tally.attended(),
                        tally.agreed(),
                        tally.disagreed(),
                        tally.abstained())
                + also;
    }

    private Line line(String key, @Nullable String text) {
        return new Line(texts.text("decision.published." + key), text == null ? "" : text);
    }
}
