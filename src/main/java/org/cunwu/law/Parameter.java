package org.cunwu.law;

/**
 * 参数 — a number or flag that the town may set within the bounds of the law; what it means stands in the bundle under
 * its name.
 *
 * @param name {@code institution.subject.number}; stable
 * @param rule the rulebook's id
 * @param preset what holds until the town sets another value; 0 or 1 for a flag
 * @param least the smallest value the law allows
 * @param most the largest value the law allows
 */
public record Parameter(String name, String rule, boolean flag, long preset, long least, long most) {

    public static Parameter number(String name, String rule, long preset, long least, long most) {
        return new Parameter(name, rule, false, preset, least, most);
    }

    public static Parameter flag(String name, String rule, boolean preset) {
        return new Parameter(name, rule, true, preset ? 1 : 0, 0, 1);
    }
}
