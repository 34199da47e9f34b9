package org.cunwu.disclosure.process;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cunwu.disclosure.Subject;
import org.cunwu.disclosure.register.Affairs;
import org.cunwu.disclosure.register.Affairs.Plan;
import org.cunwu.engine.Cases;
import org.cunwu.engine.DisclosedMatter;
import org.cunwu.engine.Inbox;
import org.cunwu.engine.InboxItem;
import org.cunwu.engine.Publication;
import org.cunwu.law.Texts;
import org.springframework.stereotype.Component;

/** 村务公开的内容 — what hangs of a plan, and where the plan goes back to when it does not hold. */
@Component
class PublishedAffairs implements Publication, DisclosedMatter {

    private static final Set<String> SINCE_FIXED = Set.of(DisclosureProcess.Steps.POST, DisclosureProcess.Steps.VERIFY);

    private final Affairs affairs;
    private final Cases cases;
    private final Inbox inbox;
    private final Texts texts;

    PublishedAffairs(Affairs affairs, Cases cases, Inbox inbox, Texts texts) {
        this.affairs = affairs;
        this.cases = cases;
        this.inbox = inbox;
        this.texts = texts;
    }

    @Override
    public Optional<Content> of(UUID caseId, String subject, String reference) {
        return subject.equals(Subject.AFFAIRS.name()) ? affairs.find(caseId).map(this::content) : Optional.empty();
    }

    private Content content(Plan plan) {
        var text = affairs.text(plan.caseId());
        var lines = new ArrayList<Line>();
        lines.add(line("number", plan.number()));
        lines.add(line("topic", texts.text("disclosure.said", plan.topic())));
        var monthEnd = plan.monthEnd();
        if (monthEnd != null)
            lines.add(line(
                    "month", texts.text("disclosure.affairs.month", monthEnd.getYear(), monthEnd.getMonthValue())));
        lines.add(line("content", text.content()));
        return new Content(text.title(), lines);
    }

    private Line line(String key, String text) {
        return new Line(texts.text("disclosure.affairs." + key), text);
    }

    @Override
    public Optional<String> consideredAgainAt(UUID caseId, String subject, String reference) {
        return isPosted(caseId) ? Optional.of(AffairsProcess.Steps.REVISE) : Optional.empty();
    }

    @Override
    public Optional<String> publishedAgainAt(UUID caseId, String subject, String reference) {
        return isPosted(caseId) ? Optional.of(AffairsProcess.DISCLOSE) : Optional.empty();
    }

    private boolean isPosted(UUID caseId) {
        return affairs.find(caseId).isPresent()
                && cases.byId(caseId).filter(it -> it.endedAt() == null).isPresent()
                && inbox.ofCase(caseId).stream().map(InboxItem::step).allMatch(SINCE_FIXED::contains);
    }
}
