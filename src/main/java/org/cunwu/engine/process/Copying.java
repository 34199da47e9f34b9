package org.cunwu.engine.process;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cunwu.engine.Deed;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Verb;
import org.cunwu.engine.register.CopyRegister;
import org.cunwu.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 抄送 — lets others who may read the village's affairs know of the case; the step waits for nobody by it. */
@Component
class Copying implements StepVerb<Copying.CopyForm> {

    private final Access access;
    private final Audience audience;
    private final CopyRegister copies;

    Copying(Access access, Audience audience, CopyRegister copies) {
        this.access = access;
        this.audience = audience;
        this.copies = copies;
    }

    record CopyForm(
            @NotEmpty @Size(max = 50) List<String> persons,
            @Nullable @Size(max = 200) String words) {}

    @Override
    public Verb verb() {
        return Verb.COPY;
    }

    @Override
    public Class<CopyForm> form() {
        return CopyForm.class;
    }

    @Override
    public String post(PersonId person, Access.Known step) {
        return access.mine(person, step).item().group();
    }

    @Override
    public Map<String, @Nullable Object> facts(Standing standing) {
        return Map.of(
                "persons",
                choices(standing).entrySet().stream()
                        .map(it -> Choices.of(
                                it.getKey().value(),
                                it.getValue().get(0).person().name(),
                                it.getValue().stream().map(Audience.Seat::title).collect(Collectors.joining("、"))))
                        .toList());
    }

    /** Each person once, with all posts that reach the village. */
    private Map<PersonId, List<Audience.Seat>> choices(Standing standing) {
        return audience.of(standing.item().village()).stream()
                .filter(it -> !it.person().id().equals(standing.person()))
                .collect(Collectors.groupingBy(it -> it.person().id(), LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public Deed deed(Standing standing, CopyForm form) {
        var choices = choices(standing);
        var chosen = form.persons().stream()
                .distinct()
                .map(it -> Optional.of(it).filter(PersonId::isValid).map(PersonId::new))
                .map(it -> it.map(choices::get)
                        .map(seats -> seats.get(0).person())
                        .orElseThrow(() -> FormRejected.field("persons", "engine.form.choice")))
                .toList();
        for (var person : chosen) {
            if (copies.isUnread(person.id(), standing.item().caseId())) {
                throw FormRejected.field("persons", "engine.copy.unread", person.name());
            }
            copies.add(standing.item(), person.id(), standing.person(), standing.group(), form.words(), standing.at());
        }
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("step", standing.item().stepName());
        content.put("words", form.words());
        return Deed.of("engine.copy", standing.today(), content)
                .withPersonal(Map.of(
                        "to", chosen.stream().map(it -> it.name()).collect(Collectors.joining("、")),
                        "toId", chosen.stream().map(it -> it.id().value()).collect(Collectors.joining("、"))));
    }
}
