package org.cunwu.law.rules;

import java.time.LocalDate;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Verdict;
import org.cunwu.law.AmountInWords;
import org.cunwu.law.Identifiers;
import org.jspecify.annotations.Nullable;

/** 金额与证件号码 — figures that agree with words, numbers that agree with their check characters. */
public final class NumberRules {

    /** An amount, and how it is written in capital numerals. */
    public record Amount(@Nullable Fen figures, @Nullable String words) {}

    /** An ID card number as it was given on a day. */
    public record IdCard(@Nullable String number, @Nullable LocalDate on) {}

    /** A unified social credit code. */
    public record CreditCode(@Nullable String code) {}

    private static final LocalDate TOWN_SETTINGS = LocalDate.of(2000, 1, 1);

    public static final Provision<Amount> AMOUNT_IN_WORDS = Provision.of(
            "law.amount.words",
            "NUM-02",
            Amount.class,
            LegalSource.TOWN_SETTING,
            TOWN_SETTINGS,
            (facts, settings) -> words(facts));

    public static final Provision<IdCard> ID_CARD = Provision.of(
            "law.identifier.id-card",
            "ID-01",
            IdCard.class,
            LegalSource.TOWN_SETTING,
            TOWN_SETTINGS,
            (facts, settings) -> idCard(facts));

    public static final Provision<CreditCode> CREDIT_CODE = Provision.of(
            "law.identifier.credit-code",
            "ID-02",
            CreditCode.class,
            LegalSource.TOWN_SETTING,
            TOWN_SETTINGS,
            (facts, settings) -> creditCode(facts));

    public static final Provision<CreditCode> COLLECTIVE_CODE = Provision.of(
            "law.identifier.collective-code",
            "ID-03",
            CreditCode.class,
            LegalSource.TOWN_SETTING,
            TOWN_SETTINGS,
            (facts, settings) -> collectiveCode(facts));

    private NumberRules() {}

    /** 大写与小写一致；认不出的大写不算一致. */
    private static Verdict words(Amount facts) {
        var figures = facts.figures();
        var words = facts.words();
        if (figures == null || !AmountInWords.isWritable(figures)) return Verdict.undetermined(figures, words, null);
        var proper = AmountInWords.of(figures);
        if (words == null) return Verdict.undetermined(figures, null, proper).withValue(proper);
        var agrees = AmountInWords.parse(words).filter(figures::equals).isPresent();
        return Verdict.when(agrees, figures, words, proper).withValue(proper);
    }

    private static Verdict idCard(IdCard facts) {
        var number = facts.number();
        var on = facts.on();
        if (number == null || on == null) return Verdict.undetermined();
        return Verdict.when(Identifiers.isIdCard(number, on), Identifiers.masked(number));
    }

    private static Verdict creditCode(CreditCode facts) {
        var code = facts.code();
        return code == null ? Verdict.undetermined() : Verdict.when(Identifiers.isCreditCode(code), code);
    }

    private static Verdict collectiveCode(CreditCode facts) {
        var code = facts.code();
        if (code == null) return Verdict.undetermined();
        return Identifiers.collective(code)
                .map(it -> Verdict.satisfied(code, it).withValue(it))
                .orElseGet(() -> Verdict.violated(code, null));
    }
}
