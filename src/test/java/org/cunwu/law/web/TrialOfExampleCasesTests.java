package org.cunwu.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The example cases of the decision procedure, tried without any case, on both sides of each boundary. */
@DatabaseTest
@DisplayName("试算：四议两公开的例子")
class TrialOfExampleCasesTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}：{1} {3} → {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // 1 and 3: 村民代表会议, 45 members
                "1|decision.representatives-assembly.quorum|2026-06-01|{'members':45,'attended':30}|satisfied",
                "1|decision.representatives-assembly.majority|2026-06-01|{'attended':30,'agreed':16}|satisfied",
                "1|decision.representatives-assembly.majority|2026-06-01|{'attended':30,'agreed':15}|violated",
                "1|decision.representatives-assembly.women|2026-06-01|{'women':15,'womenAttended':10}|satisfied",
                "1|decision.representatives-assembly.women|2026-06-01|{'women':15,'womenAttended':9}|violated",
                "3|decision.representatives-assembly.quorum|2026-06-01|{'members':45,'attended':29}|violated",
                "3|decision.representatives-assembly.quorum|2026-06-01|{'members':45}|undetermined",
                // 5 and 6: 成员代表大会
                "5|decision.member-representatives.majority|2026-06-01|{'representatives':45,'agreed':29}|violated",
                "6|decision.member-representatives.majority|2026-06-01|{'representatives':45,'agreed':30}|satisfied",
                // 10 and 11: 村民会议, by persons and by households
                "10|decision.villagers-assembly.quorum|2026-06-01|{'byHousehold':false,'villagers':600,'attended':300}|violated",
                "10|decision.villagers-assembly.quorum|2026-06-01|{'byHousehold':false,'villagers':600,'attended':301}|satisfied",
                "11|decision.villagers-assembly.quorum|2026-06-01|{'byHousehold':true,'households':210,'attended':140}|satisfied",
                "11|decision.villagers-assembly.quorum|2026-06-01|{'byHousehold':true,'households':210,'attended':139}|violated",
                "11|decision.villagers-assembly.majority|2026-06-01|{'byHousehold':true,'attended':140,'agreed':70}|violated",
                "11|decision.villagers-assembly.majority|2026-06-01|{'byHousehold':true,'attended':140,'agreed':71}|satisfied",
                // 13: land compensation is not delegable
                "13|decision.collective-reserved.body|2026-06-01|{'body':'member-representatives'}|violated",
                "13|decision.collective-reserved.body|2026-06-01|{'body':'members-assembly'}|satisfied",
                // 15: the party meeting counts those who should attend
                "15|decision.party-meeting.majority|2026-06-01|{'shouldAttend':40,'agreed':20}|violated",
                "15|decision.party-meeting.majority|2026-06-01|{'shouldAttend':40,'agreed':21}|satisfied",
                // 16: fifteen days; and five before 2026
                "16|disclosure.notice.period|2026-03-01|{'start':'2026-03-01','end':'2026-03-15'}|violated",
                "16|disclosure.notice.period|2026-03-01|{'start':'2026-03-01','end':'2026-03-16'}|satisfied",
                "16|disclosure.notice.period|2025-12-26|{'start':'2025-12-26','end':'2025-12-31'}|satisfied",
                "16|disclosure.notice.period|2025-12-31|{'start':'2025-12-31','end':'2026-01-05'}|violated",
                // 18: ten days of notice
                "18|decision.notice.members-assembly|2026-06-01|{'given':'2026-06-01','meeting':'2026-06-10'}|violated",
                "18|decision.notice.members-assembly|2026-06-01|{'given':'2026-06-01','meeting':'2026-06-11'}|satisfied",
                // 20: one step after the other
                "20|decision.steps.order|2026-06-01|{'previous':'2026-06-02','current':'2026-06-01'}|violated",
                "20|decision.steps.order|2026-06-01|{'previous':'2026-06-01','current':'2026-06-01'}|satisfied"
            })
    @DisplayName("例子两侧都试")
    void theExampleComesOutAsTheRulebookSays(String example, String provision, String day, String facts, String finding)
            throws Exception {
        var body = "{'date':'%s','village':'v024','facts':%s}"
                .formatted(day, facts)
                .replace('\'', '"');
        var answer = new Visitor(port)
                .api("v024-village-clerk", "cunwu-demo-2026", "POST", "/provisions/" + provision + "/trial", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var tried = JSON.readTree(answer.body());
        assertThat(tried.get("finding").asText())
                .as("%s: %s", example, answer.body())
                .isEqualTo(finding);
        assertThat(tried.get("source").asText()).isNotBlank();
        assertThat(tried.get("required").asText()).isNotBlank();
        if (!finding.equals("satisfied")) assertThat(tried.get("todo").asText()).isNotBlank();
    }
}
