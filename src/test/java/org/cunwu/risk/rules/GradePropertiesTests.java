package org.cunwu.risk.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cunwu.risk.Grade;
import org.cunwu.risk.rules.GradeRules.Weight;

@Label("风险等级的性质")
class GradePropertiesTests {

    @Property
    @Label("多一户反对，等级不会变低：改变态度的一户、新来的一户都一样")
    void oneMoreAgainstNeverLowersTheGrade(
            @ForAll @IntRange(min = 1, max = 100_000) int answered,
            @ForAll @IntRange(max = 100_000) int some,
            @ForAll @IntRange(max = 5) int flags) {
        var against = some % answered;
        var before = grade(answered, against, flags);

        assertThat(grade(answered, against + 1, flags)).isGreaterThanOrEqualTo(before);
        assertThat(grade(answered + 1, against + 1, flags)).isGreaterThanOrEqualTo(before);
    }

    @Property
    @Label("多一户支持，等级不会变高；多一项红线，等级不会变低")
    void oneMoreForItNeverRaisesTheGrade(
            @ForAll @IntRange(min = 1, max = 100_000) int answered,
            @ForAll @IntRange(max = 100_000) int some,
            @ForAll @IntRange(max = 4) int flags) {
        var against = some % (answered + 1);
        var before = grade(answered, against, flags);

        assertThat(grade(answered + 1, against, flags)).isLessThanOrEqualTo(before);
        assertThat(grade(answered, against, flags + 1)).isEqualTo(Grade.HIGH).isGreaterThanOrEqualTo(before);
    }

    private static Grade grade(int answered, int against, int flags) {
        var finding = Examined.on(Examined.TODAY, GradeRules.LEVEL, new Weight(answered, against, flags, 0));
        return (Grade) requireNonNull(finding.verdict().value());
    }
}
