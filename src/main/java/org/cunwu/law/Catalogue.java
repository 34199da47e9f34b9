package org.cunwu.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.VillageCode;
import org.jspecify.annotations.Nullable;

/** 规定目录 — the provisions of all institutions, and the trial (试算) of any of them without a case. */
public interface Catalogue {

    /** How a fact is given: an amount in yuan with at most two decimals, a choice by its code in lower case. */
    enum FactType {
        NUMBER,
        FLAG,
        DATE,
        TIME,
        AMOUNT,
        TEXT,
        CHOICE
    }

    /**
     * 事实 — one component of the record that a provision is examined from.
     *
     * @param optional whether it may be left out, which then counts as missing evidence
     * @param title what people call it
     * @param choices codes and their names, for a choice only
     */
    record Fact(String name, FactType type, boolean optional, String title, Map<String, String> choices) {}

    /** Provisions whose id comes after the given one, in the order of their ids. */
    List<Provision<?>> after(String after, int size);

    Optional<Provision<?>> byId(String id);

    List<Fact> facts(Provision<?> provision);

    /**
     * Examines by the text and the settings in force on that day.
     *
     * @param village null for the settings of the town
     * @throws FactsRejected naming every fact that cannot be taken
     * @throws UnknownProvision when there is no such provision
     */
    Finding trial(String id, LocalDate date, @Nullable VillageCode village, Map<String, ?> facts);

    /** 没有这条规定 (HTTP 404). */
    class UnknownProvision extends RuntimeException {

        public UnknownProvision() {
            super("No such provision");
        }
    }

    /** 事实有误 — names of facts to what is wrong with them, in words (HTTP 400). */
    class FactsRejected extends RuntimeException {

        private final transient Map<String, String> fields;

        public FactsRejected(Map<String, String> fields) {
            super("Facts rejected: " + fields.keySet());
            this.fields = Map.copyOf(fields);
        }

        public Map<String, String> fields() {
            return fields;
        }
    }
}
