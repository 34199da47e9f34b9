package org.cunwu.desk.web.api;

import java.util.List;
import java.util.Map;
import org.cunwu.desk.web.EntryWords;
import org.cunwu.engine.Entries;
import org.cunwu.engine.Forms;
import org.cunwu.kernel.PersonId;
import org.cunwu.org.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A clerk's entry for another, and the word of whoever it was entered for, for programs. */
@RestController
@RequestMapping("/api/v1")
class EntryApi {

    private static final String ONE = "/tasks/{task:[A-Za-z0-9-]{1,64}}/entry-for";

    private final Entries entries;
    private final EntryWords words;
    private final Forms forms;

    EntryApi(Entries entries, EntryWords words, Forms forms) {
        this.entries = entries;
        this.words = words;
        this.forms = forms;
    }

    /** The step's form and the sheet's as JSON Schema; both are sent as one body. */
    record Offered(List<Person> holders, Map<String, Object> form, Map<String, Object> sheet) {}

    @GetMapping(ONE)
    Offered form(@PathVariable String task, PersonId person) {
        var view = entries.begin(person, task);
        return new Offered(view.holders(), forms.schema(view.definition().form()), forms.schema(view.sheet()));
    }

    @PostMapping(ONE)
    Answers.Receipted enter(
            @PathVariable String task,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(
                entries.enter(person, task, values, Keys.checked(key)).receipt());
    }

    @GetMapping("/entered")
    List<EntryWords.Line> waiting(PersonId person) {
        return words.waitingFor(person);
    }

    @PostMapping("/entered/{task:[A-Za-z0-9-]{1,64}}")
    Answers.Receipted say(
            @PathVariable String task,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(
                entries.say(person, task, values, Keys.checked(key)).receipt());
    }
}
