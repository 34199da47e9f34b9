package org.cunwu.desk.web;

import java.time.LocalDate;
import java.util.Optional;
import org.cunwu.ground.Account;
import org.cunwu.ground.Ground;
import org.cunwu.ground.Measure;
import org.cunwu.ground.Use;
import org.cunwu.kernel.PersonId;
import org.cunwu.law.Texts;
import org.cunwu.ledger.Act;
import org.springframework.stereotype.Component;

/** 依据的说法 — what the pages of grounds say of days, matters and measures. */
@Component
public class GroundWords {

    private final Places places;
    private final Texts texts;

    GroundWords(Places places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    public String day(LocalDate day) {
        return texts.text("ground.said", day);
    }

    public String affairs(Ground ground) {
        return texts.text("ground.said", ground.affairs().stream().sorted().toList());
    }

    /** What holds a ground up, or nothing. */
    public String hold(Account account) {
        return account.hold()
                .map(it -> texts.text(
                        "ground.one.hold",
                        texts.text("ground.type." + it.type().name().toLowerCase(java.util.Locale.ROOT)),
                        it.onDay(),
                        it.reason(),
                        Optional.ofNullable(it.basis())
                                .map(basis -> basis.citation())
                                .orElse("")))
                .orElse("");
    }

    /** Who drew it, where that was written down. */
    public String by(Use use) {
        return Optional.ofNullable(use.by()).map(places::person).orElse("");
    }

    /** Who took it; the program by the act that caused it. */
    public String by(Measure measure) {
        if (!measure.by().equals(Act.SYSTEM.value())) return places.person(new PersonId(measure.by()));
        return Optional.ofNullable(measure.act()).orElseGet(() -> texts.text("ground.one.by-system"));
    }
}
