package org.cunwu.engine.process;

import java.util.Map;

/** What the pages show of one of several answers. */
final class Choices {

    private Choices() {}

    static Map<String, String> of(String value, String label) {
        return of(value, label, "");
    }

    static Map<String, String> of(String value, String label, String hint) {
        return Map.of("value", value, "label", label, "hint", hint);
    }
}
