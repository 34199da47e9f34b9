package org.cunwu.bench;

import java.util.List;
import java.util.Locale;

/** Several measurements of one figure: the median, and the quarters around it. */
record Ratios(double median, double low, double high) {

    static Ratios of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var size = sorted.size();
        return new Ratios(sorted.get(size / 2), sorted.get(size / 4), sorted.get(size * 3 / 4));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, low, high);
    }
}
