package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notice.Posting;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.TakingsDown;
import org.cunwu.disclosure.rules.ContentRules;
import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.disclosure.rules.NoticePeriodRules.Posted;
import org.cunwu.disclosure.rules.NoticePeriodRules.Promptness;
import org.cunwu.disclosure.rules.PlaceRules;
import org.cunwu.disclosure.rules.PlaceRules.Places;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 张榜公开 — the clerk posts it and photographs it. Posted late is recorded as late, not refused. */
@Component
class Post implements HumanStep<Post.PostForm>, Correctable<Post.PostForm> {

    private final Law law;
    private final NoticeLaw noticeLaw;
    private final ContentLaw contentLaw;
    private final Board board;
    private final Notices notices;
    private final TakingsDown takings;

    Post(Law law, NoticeLaw noticeLaw, ContentLaw contentLaw, Board board, Notices notices, TakingsDown takings) {
        this.contentLaw = contentLaw;
        this.board = board;
        this.law = law;
        this.noticeLaw = noticeLaw;
        this.notices = notices;
        this.takings = takings;
    }

    record PostForm(
            @NotNull LocalDate postedOn,
            @NotBlank @Size(max = 1000) String place,
            @NotEmpty @Size(max = 20) List<FileId> photos,
            @Nullable @Size(max = 1000) String assessment) {}

    @Override
    public String process() {
        return DisclosureProcess.KEY;
    }

    @Override
    public String id() {
        return DisclosureProcess.Steps.POST;
    }

    @Override
    public String page() {
        return "disclosure/user_post";
    }

    @Override
    public Class<PostForm> form() {
        return PostForm.class;
    }

    @Override
    public Map<String, @Nullable Object> facts(OpenStep step) {
        var notice = notices.current(step.caseId());
        var facts = NoticeFacts.of(notice, noticeLaw.lastDay(notice, step.today()));
        facts.put("earlyBefore", takings.earlyBefore(notice).orElse(null));
        var content = board.content(notice).orElse(null);
        facts.put("content", content);
        facts.put("named", contentLaw.named(step.village(), content, step.today()));
        facts.put("hamlets", hamlets(step.village(), step.today()));
        return facts;
    }

    private long hamlets(VillageCode village, LocalDate day) {
        return law.settings(village, day).number(PlaceRules.HAMLETS.name());
    }

    @Override
    public Map<String, @Nullable Object> prefill(OpenStep step) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        known.put("postedOn", step.today().toString());
        notices.latestPlace(step.village()).ifPresent(it -> known.put("place", it));
        return known;
    }

    @Override
    public List<Finding> examine(OpenStep step, PostForm form) {
        var notice = notices.current(step.caseId());
        var findings = new ArrayList<Finding>(List.of(posted(step, notice, form), prompt(notice, form)));
        findings.addAll(content(step, notice, form));
        return findings;
    }

    /** What the content, and what is typed here, must fulfil before it is posted. */
    private List<Finding> content(OpenStep step, Notice notice, PostForm form) {
        var content = board.content(notice).orElse(null);
        var named = contentLaw.named(step.village(), content, step.today()).size();
        return List.of(
                places(step, form),
                contentLaw.complete(notice, content, form.postedOn()),
                contentLaw.masked(step.village(), step.today(), form.place()),
                contentLaw.assessed(notice, named, form.assessment(), step.today()));
    }

    private Finding places(OpenStep step, PostForm form) {
        return law.examine(
                PlaceRules.EACH_HAMLET,
                form.postedOn(),
                step.village(),
                new Places(PlaceRules.named(form.place()).size(), form.photos().size()));
    }

    /** Posted again after the supervisors found it untrue, it hangs from then on: the days before do not count. */
    private Finding posted(OpenStep step, Notice notice, PostForm form) {
        return posted(step, notices.foundUntrueOn(notice.id()).orElseGet(() -> earliest(notice)), form);
    }

    /** What came down early hangs anew from the day after. */
    private LocalDate earliest(Notice notice) {
        return takings.earlyBefore(notice).map(it -> it.plusDays(1)).orElse(notice.occurredOn());
    }

    private Finding posted(OpenStep step, LocalDate earliest, PostForm form) {
        return law.examine(
                NoticePeriodRules.POSTED,
                form.postedOn(),
                step.village(),
                new Posted(earliest, form.postedOn(), step.today()));
    }

    private Finding prompt(Notice notice, PostForm form) {
        return law.examine(
                NoticePeriodRules.promptness(notice.subject()),
                form.postedOn(),
                notice.village(),
                new Promptness(notice.occurredOn(), form.postedOn()));
    }

    @Override
    public Deed complete(OpenStep step, PostForm form) {
        var notice = notices.current(step.caseId());
        ActUnlawful.ifAnyBlocks(List.of(posted(step, notice, form)));
        ActUnlawful.ifAnyBlocks(content(step, notice, form));
        notices.post(notice, new Posting(form.postedOn(), form.place()));
        assessed(step, notice, form);
        return told(notice, form, examine(step, form));
    }

    private void assessed(OpenStep step, Notice notice, PostForm form) {
        var words = form.assessment();
        if (words == null || words.isBlank()) return;
        var years = law.settings(step.village(), step.today()).number(ContentRules.ASSESSMENT_YEARS.name());
        notices.assess(notice.id(), words, step.today(), step.today().plusYears(years));
    }

    @Override
    public Optional<LocalDate> happenedOn(PostForm form) {
        return Optional.of(form.postedOn());
    }

    /** The supervisors looked at the board of that place and day: with another one they look again. */
    @Override
    public Judged judge(CorrectedEntry<PostForm> entry) {
        var form = entry.after();
        var notice = notices.current(entry.step().caseId());
        // a check after it says nothing about when it could be posted
        var earliest = entry.later().isEmpty()
                ? notices.foundUntrueOn(notice.id()).orElseGet(() -> earliest(notice))
                : earliest(notice);
        var posted = posted(entry.step(), earliest, form);
        var places = places(entry.step(), form);
        var findings = List.of(posted, prompt(notice, form), places);
        if (posted.blocks() || places.blocks()) return new Judged(findings, Effect.STEP_AGAIN);
        var before = entry.before();
        var same = before.postedOn().equals(form.postedOn()) && before.place().equals(form.place());
        return new Judged(findings, same || entry.later().isEmpty() ? Effect.RECORD_ONLY : Effect.FOLLOWING_ANEW);
    }

    @Override
    public Deed correct(CorrectedEntry<PostForm> entry, Judged judged) {
        var form = entry.after();
        var notice = notices.current(entry.step().caseId());
        notices.setPostingAside(notice.id(), entry.step().today());
        if (judged.effect() != Effect.STEP_AGAIN) notices.post(notice, new Posting(form.postedOn(), form.place()));
        return told(notice, form, judged.findings());
    }

    private Deed told(Notice notice, PostForm form, List<Finding> findings) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("reference", notice.reference());
        content.put("subject", notice.subject().name());
        content.put("place", form.place());
        content.put("late", prompt(notice, form).blocks());
        var assessment = form.assessment();
        return Deed.of("disclosure.post", form.postedOn(), content)
                .withPersonal(assessment == null || assessment.isBlank() ? Map.of() : Map.of("assessment", assessment))
                .withFindings(findings)
                .withEvidence(form.photos());
    }
}
