package org.cunwu.ground.rules;

import java.time.LocalDate;
import org.cunwu.kernel.LegalSource;

/** The statutes that these rules rest on, and the days from which their texts are in force. */
final class Statutes {

    static final LocalDate COMMITTEE_LAW = LocalDate.of(2026, 1, 1);
    static final LocalDate COLLECTIVE_LAW = LocalDate.of(2025, 5, 1);
    static final LocalDate SHANDONG_MEASURES = LocalDate.of(2013, 1, 1);

    /** Settings of the town have no day of their own; a ground may be as old as the oldest land contracts. */
    static final LocalDate TOWN_SETTINGS = LocalDate.of(1998, 1, 1);

    private Statutes() {}

    static LegalSource committeeLaw(String article) {
        return LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), article);
    }

    static LegalSource collectiveLaw(String article) {
        return LegalSource.of("农村集体经济组织法", LocalDate.of(2024, 6, 28), article);
    }

    static LegalSource shandongMeasures(String article) {
        return LegalSource.of("山东省实施〈中华人民共和国村民委员会组织法〉办法", LocalDate.of(2012, 11, 29), article);
    }
}
