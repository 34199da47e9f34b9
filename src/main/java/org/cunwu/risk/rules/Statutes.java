package org.cunwu.risk.rules;

import java.time.LocalDate;
import org.cunwu.kernel.LegalSource;

/** The statutes that these rules rest on, and the days from which their texts are in force. */
final class Statutes {

    static final LocalDate DECISION_PROCEDURE = LocalDate.of(2019, 9, 1);
    static final LocalDate PUBLIC_EVENTS = LocalDate.of(2007, 10, 1);
    static final LocalDate LAND_LAW = LocalDate.of(2020, 1, 1);
    static final LocalDate LAND_REGULATION = LocalDate.of(2021, 9, 1);

    /** Settings of the town have no day of their own. */
    static final LocalDate TOWN_SETTINGS = LocalDate.of(2018, 1, 1);

    private Statutes() {}

    static LegalSource decisionProcedure(String article) {
        return LegalSource.of("重大行政决策程序暂行条例", LocalDate.of(2019, 4, 20), article);
    }

    static LegalSource publicEvents(String article) {
        return LegalSource.of("大型群众性活动安全管理条例", LocalDate.of(2007, 9, 14), article);
    }

    static LegalSource landLaw(String article) {
        return LegalSource.of("土地管理法", LocalDate.of(2019, 8, 26), article);
    }

    static LegalSource landRegulation(String article) {
        return LegalSource.of("土地管理法实施条例", LocalDate.of(2021, 7, 2), article);
    }
}
