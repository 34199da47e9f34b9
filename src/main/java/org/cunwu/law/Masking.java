package org.cunwu.law;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 隐去个人信息 — numbers of persons never hang on the board in full (个人信息保护法 第五条、第六条; PUB-08): of an identity card the
 * first three and last four figures stay, of a telephone the first three and last four, of a bank card the last four.
 * Full-width figures, and figures in groups, count as figures.
 */
public final class Masking {

    private static final String GAP = "[ \\u3000\\-]?";
    private static final String FIGURE = "\\p{Nd}";

    /** Seventeen figures and a check character, the year of birth in this or the last century. */
    private static final Pattern IDENTITY =
            number(FIGURE + GAP, 6, "(?:19|20|１９|２０)" + GAP, FIGURE + GAP, 9, "[\\p{Nd}XxＸｘ]");

    private static final Pattern CARD =
            number(FIGURE + GAP, 15, "", FIGURE + GAP, 0, "(?:" + FIGURE + GAP + "){0,3}" + FIGURE);
    /** A home: said so, or a flat in a building. */
    private static final Pattern ADDRESS =
            Pattern.compile("家庭住址|现住址|住址[:：]|家住|\\p{Nd}+\\s*号楼|\\p{Nd}+\\s*单元|\\p{Nd}+\\s*室(?!外|内)");

    private static final Pattern MOBILE = number("[1１]" + GAP, 1, "[3-9３-９]" + GAP, FIGURE + GAP, 8, FIGURE);

    /** A number that the program gives, whose figures are nobody's. */
    private static final Pattern OWN = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Masking() {}

    /** What stands in the text in full, in the order of {@link Personal}. */
    public static Set<Personal> unmasked(String typed) {
        var text = OWN.matcher(typed).replaceAll("");
        var found = EnumSet.noneOf(Personal.class);
        if (IDENTITY.matcher(text).find()) found.add(Personal.IDENTITY);
        var withoutIdentity = IDENTITY.matcher(text).replaceAll("");
        if (CARD.matcher(withoutIdentity).find()) found.add(Personal.CARD);
        if (MOBILE.matcher(CARD.matcher(withoutIdentity).replaceAll("")).find()) found.add(Personal.PHONE);
        if (ADDRESS.matcher(text).find()) found.add(Personal.ADDRESS);
        return found;
    }

    /** The text as it may hang. */
    public static String masked(String text) {
        var withoutIdentity = IDENTITY.matcher(text).replaceAll(it -> kept(it, 3));
        var withoutCards = CARD.matcher(withoutIdentity).replaceAll(it -> kept(it, 0));
        return MOBILE.matcher(withoutCards).replaceAll(it -> kept(it, 3));
    }

    /** The first so many characters and the last four, with stars between. */
    private static String kept(MatchResult found, int first) {
        var plain = found.group().replaceAll(GAP.replace("?", ""), "");
        var last = plain.length() - 4;
        return plain.substring(0, first) + "*".repeat(last - first) + plain.substring(last);
    }

    private static Pattern number(String begin, int times, String middle, String then, int more, String end) {
        return Pattern.compile("(?<!\\p{Nd})(?:" + begin + "){" + times + "}" + middle + "(?:" + then + "){" + more
                + "}" + end + "(?!\\p{Nd})");
    }
}
