package org.cunwu.engine.process;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Opinion;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.OpinionRegister;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Law;
import org.cunwu.org.PostKind;
import org.cunwu.org.StandIn;
import org.cunwu.org.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 征求意见（加签） — of one or several persons before a step is decided, each asked by name in a post of today that reaches
 * the village. Whoever must stay separate from the step may be asked all the same: an opinion decides nothing, stands in
 * the record under its giver's name, and is often wanted from just that person. Whoever examines afterwards is not asked.
 */
@Component
class Asking implements StepVerb<Asking.AskForm> {

    static final String PER_DAY = "engine.ask.per-day";

    private static final Set<PostKind> EXAMINES = Set.of(PostKind.AUDITOR, PostKind.DISCIPLINE_OFFICE);

    private final Access access;
    private final Steps steps;
    private final Audience audience;
    private final OpinionRegister opinions;
    private final OpinionSteps opinionSteps;
    private final StandIns standIns;
    private final Law law;

    Asking(
            Access access,
            Steps steps,
            Audience audience,
            OpinionRegister opinions,
            OpinionSteps opinionSteps,
            StandIns standIns,
            Law law) {
        this.access = access;
        this.steps = steps;
        this.audience = audience;
        this.opinions = opinions;
        this.opinionSteps = opinionSteps;
        this.standIns = standIns;
        this.law = law;
    }

    /** @param persons each as {@code post:person} */
    record AskForm(
            @NotEmpty @Size(max = 20) List<String> persons,
            @NotNull @Size(min = 5, max = 500) String question) {}

    @Override
    public Verb verb() {
        return Verb.ASK;
    }

    @Override
    public Class<AskForm> form() {
        return AskForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        access.mine(person, step);
        access.separate(person, step, steps.of(step.item()));
        if (step.item().process().equals(Opinion.PROCESS)) throw new NotYours("engine.ask.opinion");
        return step.item().group();
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        return Map.of(
                "persons",
                choices(standing).stream()
                        .map(it -> Choices.of(it.key(), it.person().name(), it.title()))
                        .toList());
    }

    private List<Audience.Seat> choices(Standing standing) {
        var deputies = deputies(standing);
        return audience.of(standing.item().village()).stream()
                .filter(it -> !it.person().id().equals(standing.person()) && !EXAMINES.contains(it.kind()))
                .filter(it -> !deputies.contains(it.person().id()))
                .toList();
    }

    /** Whoever stands in for the one who asks could not answer, and the step would wait for ever. */
    private Set<PersonId> deputies(Standing standing) {
        return standIns.in(standing.group(), standing.today()).stream()
                .filter(it -> it.represented().equals(standing.person()))
                .map(StandIn::deputy)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Deed deed(Standing standing, AskForm form) {
        notTooOften(standing);
        var chosen = chosen(standing, form);
        var waiting = opinions.open(standing.item().task()).stream()
                .map(Opinion::asked)
                .collect(Collectors.toSet());
        for (var seat : chosen) {
            var person = seat.person();
            if (!waiting.add(person.id())) throw FormRejected.field("persons", "engine.ask.twice", person.name());
        }
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("question", form.question());
        return Deed.of("engine.ask", standing.today(), content)
                .withPersonal(Map.of(
                        "to",
                                joined(
                                        chosen,
                                        it -> it.title() + " " + it.person().name()),
                        "toId", joined(chosen, Audience.Seat::key)));
    }

    /** Asking and withdrawing again and again troubles people as urging does; what was asked before a return counts. */
    private void notTooOften(Standing standing) {
        var today = standing.today();
        var most = law.settings(standing.item().village(), today).number(PER_DAY);
        if (opinions.askedToday(standing.item(), standing.person(), today) >= most) {
            throw FormRejected.field("persons", "engine.ask.enough", most);
        }
    }

    private List<Audience.Seat> chosen(Standing standing, AskForm form) {
        var choices = choices(standing).stream().collect(Collectors.toMap(Audience.Seat::key, it -> it));
        return form.persons().stream()
                .map(it -> choices.get(it))
                .map(it -> {
                    if (it == null) throw FormRejected.field("persons", "engine.form.choice");
                    return it;
                })
                .toList();
    }

    private static String joined(List<Audience.Seat> seats, java.util.function.Function<Audience.Seat, String> name) {
        return seats.stream().map(name).collect(Collectors.joining("、"));
    }

    @Override
    public void move(Standing standing, AskForm form) {
        opinionSteps.open(standing, chosen(standing, form), form.question());
    }
}
