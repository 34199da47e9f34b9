package org.cunwu.law.catalogue;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Catalogue;
import org.cunwu.law.Law;
import org.cunwu.law.Provisions;
import org.cunwu.law.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all institutions contribute, by id. */
@Component
class WholeCatalogue implements Catalogue {

    private final TreeMap<String, Provision<?>> provisions = new TreeMap<>();
    private final FactsReader reader;
    private final Law law;
    private final Texts texts;

    WholeCatalogue(List<Provisions> institutions, FactsReader reader, Law law, Texts texts) {
        for (var institution : institutions) institution.provisions().forEach(this::add);
        this.reader = reader;
        this.law = law;
        this.texts = texts;
    }

    @Override
    public List<Provision<?>> after(String after, int size) {
        return provisions.tailMap(after, false).values().stream().limit(size).toList();
    }

    @Override
    public Optional<Provision<?>> byId(String id) {
        return Optional.ofNullable(provisions.get(id));
    }

    @Override
    public List<Fact> facts(Provision<?> provision) {
        return Arrays.stream(provision.facts().getRecordComponents())
                .map(it -> fact(provision, it))
                .toList();
    }

    @Override
    public Finding trial(String id, LocalDate date, @Nullable VillageCode village, Map<String, ?> facts) {
        return examine(byId(id).orElseThrow(UnknownProvision::new), date, village, facts);
    }

    private <F extends Record> Finding examine(
            Provision<F> provision, LocalDate date, @Nullable VillageCode village, Map<String, ?> given) {
        var facts = reader.read(provision.facts(), given);
        var settings = village == null ? law.townSettings(date) : law.settings(village, date);
        return provision.examine(date, facts, settings);
    }

    private Fact fact(Provision<?> provision, RecordComponent component) {
        return new Fact(
                component.getName(),
                FactTypes.of(component.getType()),
                FactsReader.isOptional(component),
                title(provision, component),
                choices(component.getType()));
    }

    /** A provision's own title of a fact, else the one that all provisions on the same record share. */
    private String title(Provision<?> provision, RecordComponent component) {
        var name = kebab(component.getName());
        return texts.find(provision.id() + ".fact." + name)
                .orElseGet(() -> texts.text(institution(provision.facts()) + ".facts."
                        + kebab(provision.facts().getSimpleName()) + "." + name));
    }

    private Map<String, String> choices(Class<?> type) {
        var choices = new LinkedHashMap<String, String>();
        if (!type.isEnum()) return choices;
        var subject = institution(type) + "." + kebab(type.getSimpleName()) + ".";
        for (var constant : type.getEnumConstants()) {
            var code = FactTypes.code(constant);
            choices.put(code, texts.text(subject + code));
        }
        return choices;
    }

    private void add(Provision<?> provision) {
        if (provisions.put(provision.id(), provision) != null)
            throw new IllegalStateException("Two provisions have the id " + provision.id());
    }

    private static String institution(Class<?> type) {
        return type.getPackageName().split("\\.", -1)[2];
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
