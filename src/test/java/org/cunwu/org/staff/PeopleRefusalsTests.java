package org.cunwu.org.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("人员与岗位：不该办的都拒绝")
class PeopleRefusalsTests extends PeoplePage {

    @Test
    @DisplayName("法律不许兼的职务、系统管理员兼职：422，说明条文，什么都没有改，填的还在")
    void unlawfulPostsAreRefused() {
        enrolled();
        appoint("committee-member");
        var both = propose(office, appointment("supervision-member"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("《村民委员会组织法》第三十七条", "value=\"换届\"");
        var administrator = propose(office, appointment("administrator"));
        assertThat(administrator.statusCode()).isEqualTo(422);
        assertThat(administrator.body()).contains("系统管理员不能兼任");
        assertThat(directory.posts(id(), clock.today())).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "village-clerk, v999, 400",
        "village-clerk, d01,  400",
        "village-clerk, '',   400",
        "district-secretary, v028, 400",
        "no-such-post,  v028, 400"
    })
    @DisplayName("职务和地方对不上：400，用中文说明")
    void postsStandWhereTheyBelong(String post, String place, int status) {
        enrolled();
        var form = new HashMap<>(appointment(post));
        form.put("place", place);
        var answer = propose(office, form);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "=1+1"})
    @DisplayName("理由是空的、含有不能显示的字：400；像公式的当文字收下")
    void reasonsAreText(String reason) {
        var form = new HashMap<>(Map.of("kind", "ENROL", "name", "田新"));
        form.put("reason", reason);
        assertThat(propose(office, form).statusCode()).isEqualTo(reason.startsWith("=") ? 302 : 400);
    }

    @Test
    @DisplayName("以前的日子：任命不能早于今天，免职不能早于昨天")
    void thePastIsNotWrittenAnew() {
        enrolled();
        var early = new HashMap<>(appointment("village-clerk"));
        early.put("from", clock.today().minusDays(1).toString());
        assertThat(propose(office, early).body()).contains("开始日期不能早于今天");
        appoint("village-clerk");
        var term = "village-clerk|" + VILLAGE + "|" + clock.today();
        var last = clock.today().minusDays(2).toString();
        var ended = propose(office, Map.of("kind", "END", "term", term, "to", last));
        assertThat(ended.statusCode()).isEqualTo(422);
        assertThat(ended.body()).contains("最后一天不能早于昨天");
    }

    @Test
    @DisplayName("党政办最后一名工作人员不能免职、不能停用")
    void theOfficeStaysStaffed() {
        person = "town-party-government-office";
        var disabled = propose(office, Map.of("kind", "DISABLE"));
        assertThat(disabled.statusCode()).isEqualTo(422);
        assertThat(disabled.body()).contains("至少要留一名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v028-village-clerk", "d01-district-secretary", "town-auditor", "town-station-head"})
    @DisplayName("别的职务看不到也提不了：403；没有的人：404")
    void othersAreRefused(String somebody) {
        var other = signedIn(somebody);
        assertThat(other.get("/admin/people").statusCode()).isEqualTo(403);
        assertThat(other.get("/admin/people/v028-village-clerk").statusCode()).isEqualTo(403);
        var form = new HashMap<>(Map.of("kind", "ENROL", "name", "田新", "person", person, "reason", "换届"));
        form.put("key", UUID.randomUUID().toString());
        form.put("_csrf", other.csrf("/"));
        assertThat(other.post("/admin/people/changes", form).statusCode()).isEqualTo(403);
        assertThat(office.get("/admin/people/nobody-here").statusCode()).isEqualTo(404);
        assertThat(directory.person(id())).isEmpty();
    }

    @Test
    @DisplayName("分管的人可以确认，不能提出；系统管理员只能办登录码")
    void eachTheirPart() {
        assertThat(propose(mayor, Map.of("kind", "ENROL", "name", "田新")).statusCode())
                .isEqualTo(403);
        assertThat(propose(signedIn("town-administrator"), Map.of("kind", "ENROL", "name", "田新"))
                        .statusCode())
                .isEqualTo(403);
    }
}
