package org.cunwu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.cunwu.engine.FormRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("提交的内容")
class SubmittedTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    @DisplayName("点名表按行成列表，第 10 行在第 2 行后面，空行不占位")
    void rowsBecomeAList() {
        request.addParameter("votes[10].code", "p10");
        request.addParameter("votes[2].code", "p2");
        request.addParameter("votes[2].vote", "AGREE");
        assertThat(Submitted.tree(request))
                .isEqualTo(Map.of("votes", List.of(Map.of("code", "p2", "vote", "AGREE"), Map.of("code", "p10"))));
    }

    @Test
    @DisplayName("令牌、提交编号、页框、语言不算表单内容")
    void whatBelongsToThePageIsLeftOut() {
        for (var name : List.of("_csrf", "_key", "frame", "lang")) request.addParameter(name, "1");
        request.addParameter("title", "村道硬化");
        assertThat(Submitted.tree(request)).isEqualTo(Map.of("title", "村道硬化"));
    }

    @Test
    @DisplayName("没有打勾就是“否”")
    void anUntickedBoxIsNo() {
        request.addParameter("_flag", "urgent");
        assertThat(Submitted.tree(request)).isEqualTo(Map.of("urgent", "false"));
    }

    @Test
    @DisplayName("不认识的项原样交给一扇门去拒绝，不悄悄丢掉")
    void whatMakesNoSenseIsPassedOn() {
        request.addParameter("votes[99999].code", "p1");
        request.addParameter("${7*7}", "x");
        assertThat(Submitted.tree(request)).containsOnlyKeys("votes[99999].code", "${7*7}");
    }

    @Test
    @DisplayName("同一项既是一个值又是一组值，拒绝")
    void aValueIsNoGroup() {
        request.addParameter("a", "1");
        request.addParameter("a.b", "2");
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> Submitted.tree(request));
    }
}
