package org.cunwu.decision.rules;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.LegalSource;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Provision.Rule;
import org.cunwu.kernel.Provision.Version;

/** The statutes that these rules rest on, and the days between which their texts are in force. */
final class Statutes {

    /** 村民委员会组织法 as amended on 2025-10-28 is in force from this day; the amending decision says so. */
    static final LocalDate COMMITTEE_LAW_2025 = LocalDate.of(2026, 1, 1);

    /** The last day of the text of 2018. */
    static final LocalDate COMMITTEE_LAW_2018_ENDS = LocalDate.of(2025, 12, 31);

    static final LocalDate COMMITTEE_LAW_2018 = LocalDate.of(2018, 12, 29);

    /** 农村集体经济组织法 第六十七条. */
    static final LocalDate COLLECTIVE_LAW = LocalDate.of(2025, 5, 1);

    static final LocalDate BEFORE_COLLECTIVE_LAW = LocalDate.of(2025, 4, 30);

    static final LocalDate SHANDONG_MEASURES = LocalDate.of(2013, 1, 1);

    static final LocalDate PARTY_BRANCH_RULES = LocalDate.of(2018, 10, 28);

    static final LocalDate LAND_CONTRACT_LAW = LocalDate.of(2019, 1, 1);

    /** 土地管理法 as amended on 2019-08-26. */
    static final LocalDate LAND_ADMINISTRATION_LAW = LocalDate.of(2020, 1, 1);

    static final LocalDate LAND_REGULATION = LocalDate.of(2021, 9, 1);

    /** Settings of the town have no day of their own; they reach as far back as the oldest text here. */
    static final LocalDate TOWN_SETTINGS = SHANDONG_MEASURES;

    private Statutes() {}

    static LegalSource committeeLaw2025(String article) {
        return LegalSource.of("村民委员会组织法", LocalDate.of(2025, 10, 28), article);
    }

    static LegalSource committeeLaw2018(String article) {
        return LegalSource.of("村民委员会组织法", COMMITTEE_LAW_2018, article);
    }

    /** A requirement that both texts of the committee law make, each in its own article. */
    static <F extends Record> Provision<F> bothCommitteeLaws(
            String id, String rule, Class<F> facts, String article2018, String article2025, Rule<F> examine) {
        return new Provision<>(
                id,
                rule,
                facts,
                List.of(
                        new Version<>(
                                committeeLaw2018(article2018), COMMITTEE_LAW_2018, COMMITTEE_LAW_2018_ENDS, examine),
                        new Version<>(committeeLaw2025(article2025), COMMITTEE_LAW_2025, null, examine)));
    }

    static LegalSource collectiveLaw(String article) {
        return LegalSource.of("农村集体经济组织法", LocalDate.of(2024, 6, 28), article);
    }

    static LegalSource shandongMeasures(String article) {
        return LegalSource.of("山东省实施〈中华人民共和国村民委员会组织法〉办法", LocalDate.of(2012, 11, 29), article);
    }

    static LegalSource partyBranchRules(String article) {
        return LegalSource.of("中国共产党支部工作条例（试行）", PARTY_BRANCH_RULES, article);
    }

    static LegalSource landContractLaw(String article) {
        return LegalSource.of("农村土地承包法", LocalDate.of(2018, 12, 29), article);
    }

    static LegalSource landRegulation(String article) {
        return LegalSource.of("土地管理法实施条例", LocalDate.of(2021, 7, 2), article);
    }

    static LegalSource civilCode(String article) {
        return LegalSource.of("民法典", LocalDate.of(2020, 5, 28), article);
    }

    static LegalSource landAdministrationLaw(String article) {
        return LegalSource.of("土地管理法", LocalDate.of(2019, 8, 26), article);
    }
}
