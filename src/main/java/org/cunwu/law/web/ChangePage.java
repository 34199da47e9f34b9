package org.cunwu.law.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Change;
import org.cunwu.law.Changes;
import org.cunwu.law.Texts;
import org.cunwu.org.Directory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of parameters and holidays share: the changes that wait, and the form as it was typed. */
@Component
class ChangePage {

    private final Changes changes;
    private final Directory directory;
    private final Texts texts;

    ChangePage(Changes changes, Directory directory, Texts texts) {
        this.changes = changes;
        this.directory = directory;
        this.texts = texts;
    }

    /** A change that waits, with what this person may do about it. */
    public record Waiting(Change change, String proposer, boolean confirm, boolean decline) {}

    void fill(List<Change> open, Map<String, String> given, Map<String, String> errors, Principal person, Model model) {
        model.addAttribute(
                "open", open.stream().map(it -> waiting(it, id(person))).toList());
        model.addAttribute("mayPropose", changes.mayPropose(id(person)));
        model.addAttribute("given", given);
        model.addAttribute("errors", errors);
    }

    /** What is wrong, by the name of its field. */
    Map<String, String> wrong(Change.Rejected why) {
        return Map.of(why.field(), texts.text(why.key(), why.arguments().toArray()));
    }

    static PersonId id(Principal person) {
        return new PersonId(person.getName());
    }

    private Waiting waiting(Change change, PersonId person) {
        return new Waiting(
                change,
                directory.name(change.proposedBy()),
                changes.mayConfirm(person, change),
                changes.mayDecline(person, change));
    }
}
