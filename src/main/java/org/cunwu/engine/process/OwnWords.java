package org.cunwu.engine.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cunwu.engine.Deed;
import org.cunwu.engine.Door.Done;
import org.cunwu.engine.Entries.Entered;
import org.cunwu.engine.Entries.OwnWord;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.register.CaseRegister;
import org.cunwu.engine.register.EntryRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.law.Law;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** 本人意见 — whether what was entered for a person is what that person said. Silence says nothing, and is shown as that. */
@Component
class OwnWords {

    static final String DAYS = "engine.entry-for.days";
    static final int MOST_DAYS = 60;
    private static final int SHORTEST = 5;

    private final EntryRegister register;
    private final CaseRegister cases;
    private final Access access;
    private final Forms forms;
    private final Recording recording;
    private final Directory directory;
    private final Law law;
    private final TownClock clock;

    OwnWords(
            EntryRegister register,
            CaseRegister cases,
            Access access,
            Forms forms,
            Recording recording,
            Directory directory,
            Law law,
            TownClock clock) {
        this.register = register;
        this.cases = cases;
        this.access = access;
        this.forms = forms;
        this.recording = recording;
        this.directory = directory;
        this.law = law;
        this.clock = clock;
    }

    record OwnWordForm(
            @NotNull OwnWord word,
            @Nullable @Size(max = 500) String reason) {}

    /** No entry before it can still be answered, whatever the town has set. */
    Instant oldest() {
        return clock.instant().minus(Duration.ofDays(MOST_DAYS + 1));
    }

    Entered entered(EntryRegister.Row row) {
        var day = LocalDate.ofInstant(row.at(), TownClock.ZONE);
        var until = day.plusDays(law.settings(row.village(), day).number(DAYS));
        return new Entered(
                row.task(),
                row.caseId(),
                row.village(),
                row.stepName(),
                row.clerk(),
                row.person(),
                row.group(),
                row.signedOn(),
                row.at(),
                until,
                row.word(),
                row.reason());
    }

    /** Whoever left office, or the village, still answers for what was said in that person's name. */
    EntryRegister.Row mine(PersonId person, String task) {
        return register.of(task).filter(it -> it.person().equals(person)).orElseThrow(NothingHere::new);
    }

    Done say(PersonId person, String task, Map<String, ?> values) {
        var row = mine(person, task);
        var entered = entered(row);
        if (entered.word() != null) throw new NotYours("engine.own-word.given");
        if (clock.today().isAfter(entered.until())) throw new NotYours("engine.own-word.too-late", entered.until());
        var post = post(person, row);
        var file = cases.byId(row.caseId()).orElseThrow();
        FormRejected.reading(OwnWordForm.class, () -> {
            var form = forms.read(OwnWordForm.class, values);
            var own = form.word() == OwnWord.MINE;
            var reason = form.reason();
            if (!own) FormRejected.unlessSaid("reason", reason, SHORTEST, "engine.own-word.why");
            keep(task, own, reason);
            var content = new LinkedHashMap<String, @Nullable Object>();
            content.put("step", row.stepName());
            content.put("reason", reason);
            if (!post.held()) content.put("formerly", title(row.group()));
            var deed = Deed.of(own ? "engine.own-word" : "engine.not-own-word", clock.today(), content)
                    .withPersonal(Map.of("clerk", access.name(row.clerk())));
            recording.append(row.village(), person, post.group(), row.caseId(), deed, values);
            return form;
        });
        return new Done(recording.settle(file, person, post.group()), file);
    }

    private void keep(String task, boolean own, @Nullable String reason) {
        try {
            register.say(task, own, reason, clock.instant());
        } catch (DuplicateKeyException e) {
            // said at the same moment on another page
            throw new NotYours("engine.own-word.given");
        }
    }

    /** In which post the word is given, and whether it is held today. */
    private record Capacity(String group, boolean held) {}

    /** The post in which it was signed, or another that the person holds in the village today; after leaving, the former. */
    private Capacity post(PersonId person, EntryRegister.Row row) {
        var posts = directory.posts(person, clock.today()).stream()
                .filter(it -> it.place().equals(row.village().value()))
                .map(Post::group)
                .toList();
        if (posts.isEmpty()) return new Capacity(row.group(), false);
        return new Capacity(posts.contains(row.group()) ? row.group() : posts.get(0), true);
    }

    private static String title(String group) {
        return Post.kindOf(group).map(PostKind::title).orElse(group);
    }
}
