package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notice.Posting;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.rules.NoticePeriodRules;
import org.cunwu.disclosure.rules.NoticePeriodRules.Posted;
import org.cunwu.disclosure.rules.NoticePeriodRules.Promptness;
import org.cunwu.engine.ActUnlawful;
import org.cunwu.engine.Correctable;
import org.cunwu.engine.CorrectedEntry;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.HumanStep;
import org.cunwu.engine.OpenStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 张榜公开 — the clerk posts it and photographs it. Posted late is recorded as late, not refused. */
@Component
class Post implements HumanStep<Post.PostForm>, Correctable<Post.PostForm> {

    private final Law law;
    private final NoticeLaw noticeLaw;
    private final Notices notices;

    Post(Law law, NoticeLaw noticeLaw, Notices notices) {
        this.law = law;
        this.noticeLaw = noticeLaw;
        this.notices = notices;
    }

    record PostForm(
            @NotNull LocalDate postedOn,
            @NotBlank @Size(max = 200) String place,
            @NotEmpty @Size(max = 20) List<FileId> photos) {}

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
        return NoticeFacts.of(notice, noticeLaw.lastDay(notice, step.today()));
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
        return List.of(posted(step, notice, form), prompt(notice, form));
    }

    /** Posted again after the supervisors found it untrue, it hangs from then on: the days before do not count. */
    private Finding posted(OpenStep step, Notice notice, PostForm form) {
        return posted(step, notices.foundUntrueOn(notice.id()).orElse(notice.occurredOn()), form);
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
        notices.post(notice, new Posting(form.postedOn(), form.place()));
        return told(notice, form, examine(step, form));
    }

    /** The supervisors looked at the board of that place and day: with another one they look again. */
    @Override
    public Judged judge(CorrectedEntry<PostForm> entry) {
        var form = entry.after();
        var notice = notices.current(entry.step().caseId());
        // a check after it says nothing about when it could be posted
        var earliest = entry.later().isEmpty()
                ? notices.foundUntrueOn(notice.id()).orElse(notice.occurredOn())
                : notice.occurredOn();
        var posted = posted(entry.step(), earliest, form);
        var findings = List.of(posted, prompt(notice, form));
        if (posted.blocks()) return new Judged(findings, Effect.STEP_AGAIN);
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
        return Deed.of("disclosure.post", form.postedOn(), content)
                .withFindings(findings)
                .withEvidence(form.photos());
    }
}
