package org.cunwu.desk.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cunwu.engine.Forms;
import org.cunwu.engine.StandingIn;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 代理, for programs: who stands in for whom at one place, entering it, confirming it, ending it. */
@RestController
@RequestMapping("/api/v1/stand-ins")
class StandInApi {

    private final StandingIn standingIn;
    private final Forms forms;

    StandInApi(StandingIn standingIn, Forms forms) {
        this.standingIn = standingIn;
        this.forms = forms;
    }

    /** @param listed per post that may be represented, the posts that the town lists as its deputies */
    record Shown(
            String place,
            List<String> places,
            Map<String, List<String>> listed,
            List<String> absent,
            List<String> deputies,
            List<Standing> standIns,
            Map<String, Object> form) {}

    /** One standing in. */
    record Standing(
            UUID id,
            String post,
            String represented,
            String deputy,
            LocalDate from,
            LocalDate to,
            String state,
            boolean mayConfirm,
            boolean mayEnd) {

        static Standing of(StandingIn.Line line) {
            var it = line.standIn();
            return new Standing(
                    it.id(),
                    it.group(),
                    it.represented().value(),
                    it.deputy().value(),
                    it.from(),
                    it.to(),
                    line.state().name(),
                    line.mayConfirm(),
                    line.mayEnd());
        }
    }

    @GetMapping
    Shown shown(@RequestParam(required = false) @Nullable String place, PersonId person) {
        var view = standingIn.view(person, place);
        return new Shown(
                view.place(),
                view.places(),
                view.lists(),
                view.absent().stream().map(StandingIn.Choice::value).toList(),
                view.deputies().stream().map(StandingIn.Choice::value).toList(),
                view.lines().stream().map(Standing::of).toList(),
                forms.schema(view.form()));
    }

    @PostMapping
    Answers.Receipted enter(
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(standingIn.enter(person, values, Keys.checked(key)));
    }

    @PostMapping("/{id}/confirm")
    Answers.Receipted confirm(
            @PathVariable UUID id,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            PersonId person) {
        return Answers.Receipted.of(standingIn.confirm(person, id, Keys.checked(key)));
    }

    @PostMapping("/{id}/end")
    Answers.Receipted end(
            @PathVariable UUID id,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestBody Map<String, Object> values,
            PersonId person) {
        return Answers.Receipted.of(standingIn.end(person, id, values, Keys.checked(key)));
    }
}
