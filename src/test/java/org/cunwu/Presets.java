package org.cunwu;

import java.util.HashMap;
import java.util.Map;
import org.cunwu.kernel.Settings;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;

/** The parameters as they stand until a town sets others, for tests of rules without a town. */
public final class Presets implements Settings {

    private final Map<String, Long> values = new HashMap<>();

    public static Presets of(Provisions catalogue) {
        var presets = new Presets();
        catalogue.parameters().forEach(it -> presets.values.put(it.name(), it.preset()));
        return presets;
    }

    public Presets with(Parameter parameter, long value) {
        values.put(parameter.name(), value);
        return this;
    }

    @Override
    public long number(String name) {
        var value = values.get(name);
        if (value == null) throw new IllegalArgumentException(name);
        return value;
    }

    @Override
    public boolean flag(String name) {
        return number(name) != 0;
    }
}
