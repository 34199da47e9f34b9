package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cunwu.disclosure.process.Board.Hung;
import org.cunwu.disclosure.register.Notice;
import org.cunwu.disclosure.register.Notices;
import org.cunwu.disclosure.register.TakingDown;
import org.cunwu.disclosure.register.TakingsDown;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FileId;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Opening;
import org.cunwu.engine.StartStep;
import org.cunwu.kernel.Finding;
import org.cunwu.law.Texts;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记撤榜 — until when a notice hung, with a photograph of its end. Entered by the clerk, or by a member of the supervision
 * committee who finds that it is gone; early is entered as it is, and does not shorten what the law asks.
 */
@Component
class EnterTakingDown implements StartStep<EnterTakingDown.TakingDownForm> {

    static final int SHORTEST = 5;

    private final Board board;
    private final Notices notices;
    private final NoticeLaw law;
    private final TakingsDown takings;
    private final Texts texts;

    EnterTakingDown(Board board, Notices notices, NoticeLaw law, TakingsDown takings, Texts texts) {
        this.board = board;
        this.notices = notices;
        this.law = law;
        this.takings = takings;
        this.texts = texts;
    }

    /** 撤榜登记表. {@code lastDay} is the last day on which it still hung at midnight. */
    record TakingDownForm(
            @NotBlank @Size(max = 36) String notice,
            @NotNull LocalDate lastDay,
            @Nullable @Size(max = 500) String reason,
            @NotEmpty @Size(max = 20) List<FileId> photos) {}

    @Override
    public String process() {
        return TakeDownProcess.KEY;
    }

    @Override
    public String letters() {
        return TakeDownProcess.LETTERS;
    }

    @Override
    public String page() {
        return "disclosure/start_take_down";
    }

    @Override
    public Class<TakingDownForm> form() {
        return TakingDownForm.class;
    }

    @Override
    public Set<PostKind> posts() {
        return Set.of(PostKind.VILLAGE_CLERK, PostKind.SUPERVISION_MEMBER);
    }

    @Override
    public Map<String, @Nullable Object> facts(Opening opening) {
        return Map.of("notices", choices(opening).stream().map(this::choice).toList());
    }

    private List<Hung> choices(Opening opening) {
        return board.posted(opening.village()).stream()
                .filter(it -> !takings.isDown(it.notice()))
                .toList();
    }

    private Map<String, String> choice(Hung hung) {
        var hint = texts.text("disclosure.enter-objection.notice.choice", hung.postedOn(), hung.lastDay());
        return Map.of("value", hung.notice().toString(), "label", hung.content().title(), "hint", hint);
    }

    @Override
    public List<Finding> examine(Opening opening, TakingDownForm form) {
        return List.of(law.hung(notice(opening, form), form.lastDay()));
    }

    private Notice notice(Opening opening, TakingDownForm form) {
        return choices(opening).stream()
                .filter(it -> it.notice().toString().equals(form.notice()))
                .findFirst()
                .map(it -> notices.byId(it.notice()))
                .orElseThrow(() -> FormRejected.field("notice", "engine.form.choice"));
    }

    @Override
    public String title(TakingDownForm form) {
        return texts.text("disclosure.take-down.title");
    }

    @Override
    public Deed begin(Opening opening, TakingDownForm form) {
        var notice = notice(opening, form);
        var postedOn = notices.posting(notice.id()).orElseThrow().postedOn();
        if (form.lastDay().isBefore(postedOn) || !form.lastDay().isBefore(opening.today()))
            throw FormRejected.field("lastDay", "disclosure.take-down.last-day", postedOn, opening.today());
        var hung = law.hung(notice, form.lastDay());
        if (hung.blocks()) FormRejected.unlessSaid("reason", form.reason(), SHORTEST, "disclosure.opinion.required");
        takings.add(new TakingDown(opening.caseId(), notice.id(), form.lastDay(), form.reason()));
        return Deed.of("disclosure.take-down", form.lastDay(), content(notice, form.lastDay(), form.reason()))
                .withFindings(List.of(hung))
                .withEvidence(form.photos())
                .withVariables(TakeDownProcess.EARLY.with(hung.blocks()));
    }

    static Map<String, @Nullable Object> content(Notice notice, LocalDate lastDay, @Nullable String reason) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("reference", notice.reference());
        content.put("subject", notice.subject().name());
        content.put("lastDay", lastDay.toString());
        content.put("reason", reason);
        return content;
    }
}
