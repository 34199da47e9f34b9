package org.cunwu.desk.web.api;

import java.util.List;
import java.util.Map;
import org.cunwu.engine.Forms;
import org.cunwu.engine.Handling;
import org.cunwu.engine.NothingHere;
import org.cunwu.engine.Verb;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How officials hand a step to each other, for programs: the verbs offered, the form of each, and doing it. */
@RestController
@RequestMapping("/api/v1/tasks/{task:[A-Za-z0-9-]{1,64}}/hand")
class HandlingApi {

    private static final String ONE = "/{verb:[a-z-]{1,20}}";

    private final Handling handling;
    private final Forms forms;

    HandlingApi(Handling handling, Forms forms) {
        this.handling = handling;
        this.forms = forms;
    }

    /** A verb with what may be chosen and its form as JSON Schema. */
    record Offered(String verb, Map<String, @Nullable Object> facts, Map<String, Object> form) {}

    @GetMapping
    List<String> offered(@PathVariable String task, PersonId person) {
        return handling.offered(person, task).stream().map(Verb::code).toList();
    }

    @GetMapping(ONE)
    Offered form(@PathVariable String task, @PathVariable String verb, PersonId person) {
        var view = handling.begin(person, task, known(verb));
        return new Offered(view.verb().code(), view.facts(), forms.schema(view.form()));
    }

    @PostMapping(ONE)
    Answers.Receipted act(
            @PathVariable String task,
            @PathVariable String verb,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(handling.act(person, task, known(verb), values, Keys.checked(key))
                .receipt());
    }

    private static Verb known(String code) {
        return Verb.of(code).orElseThrow(NothingHere::new);
    }
}
