package org.cunwu.ledger.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Verdict;
import org.cunwu.kernel.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** Findings as JSON and back, with the types of their arguments. */
final class Findings {

    private Findings() {}

    static String write(List<Finding> findings) {
        return Values.write(findings.stream().map(Findings::toMap).toList());
    }

    static List<Finding> read(String json) {
        var findings = new ArrayList<Finding>();
        for (var it : (List<?>) Objects.requireNonNull(Values.read(json))) findings.add(fromMap((Map<?, ?>) it));
        return List.copyOf(findings);
    }

    private static Map<String, @Nullable Object> toMap(Finding finding) {
        var map = new TreeMap<String, @Nullable Object>();
        map.put("provision", finding.provision());
        map.put("rule", finding.rule());
        map.put("act", finding.act());
        map.put("statute", finding.source().statute());
        map.put("promulgated", finding.source().promulgated());
        map.put("article", finding.source().article());
        map.put("outcome", finding.verdict().outcome().name());
        map.put("arguments", finding.verdict().arguments());
        map.put("value", finding.verdict().value());
        return map;
    }

    private static Finding fromMap(Map<?, ?> map) {
        var source = new LegalSource(
                (String) map.get("statute"), (LocalDate) map.get("promulgated"), (String) map.get("article"));
        var verdict = new Verdict(
                Outcome.valueOf(text(map, "outcome")),
                new ArrayList<@Nullable Object>((List<?>) Objects.requireNonNull(map.get("arguments"))),
                map.get("value"));
        var act = (LocalDate) Objects.requireNonNull(map.get("act"));
        return new Finding(text(map, "provision"), text(map, "rule"), source, act, verdict);
    }

    private static String text(Map<?, ?> map, String name) {
        return (String) Objects.requireNonNull(map.get(name));
    }
}
