package org.cunwu.desk.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cunwu.engine.CaseFile;
import org.cunwu.engine.Entries;
import org.cunwu.engine.Entries.Entered;
import org.cunwu.engine.Entries.OwnWord;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Component;

/** 代录说明 — who entered for whom, and what that person says of it: 王五代录，李四本人签字（照片）. */
@Component
public class EntryWords {

    /** An entry in words. */
    public record Line(String task, String step, String words, String word, boolean disputed) {}

    private final Entries entries;
    private final Directory directory;
    private final Places places;
    private final Texts texts;

    EntryWords(Entries entries, Directory directory, Places places, Texts texts) {
        this.entries = entries;
        this.directory = directory;
        this.places = places;
        this.texts = texts;
    }

    public List<Line> ofCase(CaseFile file) {
        return entries.ofCase(file.id()).stream().map(this::of).toList();
    }

    /** What waits for the person's own word. */
    public List<Line> waitingFor(PersonId person) {
        return entries.waitingFor(person).stream().map(this::of).toList();
    }

    /** What the person can still look at, answered or not. */
    List<Line> enteredFor(PersonId person) {
        return entries.enteredFor(person).stream().map(this::of).toList();
    }

    /** Those of the cases in which somebody said that an entry was not meant. */
    public Set<UUID> disputed(Collection<CaseFile> files) {
        return entries.disputed(files.stream().map(CaseFile::id).toList());
    }

    Line of(Entered entered) {
        var words = texts.text(
                "desk.entry-for.line",
                name(entered.clerk()),
                places.post(entered.group()),
                name(entered.person()),
                entered.signedOn());
        return new Line(entered.task(), entered.stepName(), words, word(entered), entered.word() == OwnWord.NOT_MINE);
    }

    private String word(Entered entered) {
        var word = entered.word();
        if (word == null) return texts.text("desk.entry-for.silent", name(entered.person()), entered.until());
        return word == OwnWord.MINE
                ? texts.text("desk.entry-for.mine", name(entered.person()))
                : texts.text("desk.entry-for.not-mine", name(entered.person()), String.valueOf(entered.reason()));
    }

    private String name(PersonId person) {
        return directory.name(person);
    }
}
