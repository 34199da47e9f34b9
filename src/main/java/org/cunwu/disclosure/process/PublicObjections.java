package org.cunwu.disclosure.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cunwu.disclosure.Stage;
import org.cunwu.disclosure.process.Board.Hung;
import org.cunwu.disclosure.register.Objection;
import org.cunwu.disclosure.register.Objection.Course;
import org.cunwu.disclosure.register.Objection.Word;
import org.cunwu.disclosure.register.Objections;
import org.cunwu.disclosure.rules.ObjectionRules;
import org.cunwu.disclosure.rules.PhoneNumber;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Forms;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.OutsideDoor;
import org.cunwu.engine.OutsideDoor.Arrival;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Law;
import org.cunwu.law.Masking;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 群众在网上提的异议 — without signing in: it is received under a number, and whoever has the number and the telephone it was
 * sent with reads the answer. Nothing of the sender is ever shown again.
 */
@Component
public class PublicObjections {

    private final Board board;
    private final Objections objections;
    private final ObjectionFacts facts;
    private final OutsideDoor door;
    private final Forms forms;
    private final Law law;
    private final Texts texts;
    private final TownClock clock;

    PublicObjections(
            Board board,
            Objections objections,
            ObjectionFacts facts,
            OutsideDoor door,
            Forms forms,
            Law law,
            Texts texts,
            TownClock clock) {
        this.board = board;
        this.objections = objections;
        this.facts = facts;
        this.door = door;
        this.forms = forms;
        this.law = law;
        this.texts = texts;
        this.clock = clock;
    }

    /** 异议. */
    public record ObjectForm(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 20) String phone,
            @NotNull @Size(min = 5, max = 2000) String words) {}

    /** 查询. */
    public record LookForm(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 20) String phone) {}

    /** 请镇里处理. */
    public record TownForm(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 20) String phone,
            @NotNull @Size(min = 5, max = 500) String words) {}

    /** 办理的一步. */
    public record Step(
            String what, LocalDate onDay, @Nullable String words) {}

    /**
     * 办到哪里.
     *
     * @param now what is being waited for, in words
     * @param mayGoToTown whether the sender may say now that the answer is not enough
     */
    public record Progress(String number, LocalDate receivedOn, List<Step> steps, String now, boolean mayGoToTown) {}

    /**
     * Takes an objection in.
     *
     * @return the number to ask by
     * @throws NothingHere when nothing hangs at that place
     */
    public String send(VillageCode village, long entry, Map<String, String> values, String key) {
        var hung = board.hanging(village, entry).orElseThrow(NothingHere::new);
        var form = FormRejected.reading(ObjectForm.class, () -> {
            var read = forms.read(ObjectForm.class, values);
            EnterObjection.phone(read.phone());
            return read;
        });
        var most = law.settings(village, clock.today()).number(ObjectionRules.PER_DAY.name());
        if (objections.online(village, clock.today()) >= most)
            throw FormRejected.field("words", "disclosure.objection.too-many");
        var title = texts.text("disclosure.objection.title");
        var arrival =
                new Arrival(ObjectionProcess.KEY, ObjectionProcess.LETTERS, village, title, withPlace(values, hung));
        return door.begin(arrival, it -> received(it, hung, form), key)
                .caseFile()
                .number();
    }

    private static Map<String, String> withPlace(Map<String, String> values, Hung hung) {
        var all = new HashMap<>(values);
        all.put("notice", hung.notice().toString());
        return all;
    }

    private Deed received(CaseFile file, Hung hung, ObjectForm form) {
        var objection = new Objection(
                file.id(),
                file.number(),
                file.village(),
                hung.notice(),
                true,
                form.name(),
                EnterObjection.phone(form.phone()),
                form.words(),
                clock.today());
        objections.add(objection);
        return Deed.of("disclosure.objection-receive", clock.today(), EnterObjection.content(objection, hung))
                .withPersonal(EnterObjection.personal(objection))
                .withFindings(List.of(facts.inTime(file.village(), hung.postedOn(), clock.today())))
                .withVariables(ObjectionProcess.TAKEN.with(false));
    }

    /** For whoever knows both; a wrong number and a wrong telephone are answered alike. */
    public Optional<Progress> look(VillageCode village, Map<String, String> values) {
        var asked = new HashMap<>(values);
        asked.keySet().retainAll(Set.of("number", "phone"));
        var form = FormRejected.reading(LookForm.class, () -> forms.read(LookForm.class, asked));
        return find(village, form.number(), form.phone()).map(this::progress);
    }

    private Optional<Course> find(VillageCode village, String number, String phone) {
        var plain = PhoneNumber.plain(phone).orElse("");
        return objections
                .byNumber(number.toUpperCase(Locale.ROOT))
                .filter(it -> it.objection().village().equals(village))
                .filter(it -> it.objection().phone().equals(plain));
    }

    private Progress progress(Course course) {
        var latest = course.latest().map(Word::stage).orElse(null);
        return new Progress(
                course.objection().number(),
                course.objection().receivedOn(),
                course.words().stream().map(this::step).toList(),
                now(course, latest),
                latest == Stage.NOT_UPHELD);
    }

    /** What somebody else typed is masked here too. */
    private Step step(Word word) {
        var words = word.words();
        return new Step(facts.stage(word.stage()), word.onDay(), words == null ? null : Masking.masked(words));
    }

    private String now(Course course, @Nullable Stage latest) {
        var received = course.objection().receivedOn();
        var settings = law.settings(course.objection().village(), received);
        if (latest == null) return texts.text("disclosure.objection.now.check");
        return switch (latest) {
            case TAKEN ->
                texts.text(
                        "disclosure.objection.now.answer",
                        received.plusDays(settings.number(ObjectionRules.REPLY_DAYS.name())));
            case NOT_UPHELD -> texts.text("disclosure.objection.now.word");
            case TO_TOWN -> texts.text("disclosure.objection.now.town");
            default -> texts.text("disclosure.objection.now.settled");
        };
    }

    /**
     * The answer is not enough: the town decides.
     *
     * @throws NothingHere where number and telephone do not belong together, or nobody has answered yet
     */
    public void toTown(VillageCode village, Map<String, String> values, String key) {
        var form = FormRejected.reading(TownForm.class, () -> forms.read(TownForm.class, values));
        var course = find(village, form.number(), form.phone()).orElseThrow(NothingHere::new);
        var caseId = course.objection().caseId();
        door.say(
                new OutsideDoor.Word(caseId, ObjectionProcess.Steps.DELIVER, values),
                () -> {
                    var word = new Word(
                            Stage.TO_TOWN,
                            form.words(),
                            clock.today(),
                            Act.SYSTEM,
                            Act.SYSTEM.value(),
                            null,
                            clock.instant());
                    objections.say(caseId, word);
                    return DeliverAnswer.told(course, word);
                },
                key);
    }
}
