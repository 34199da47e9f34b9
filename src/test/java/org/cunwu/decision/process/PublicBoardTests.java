package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cunwu.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("村务公开栏：不用登录；张榜以后才有；写明怎么表决、公示到哪天；隐去号码；别村的不在这里")
class PublicBoardTests extends DecisionStories {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("决议张榜以前没有，张榜以后有；结果公开以后金额、承办单位都有")
    void whatIsPostedHangsForEverybody() {
        var numbers = "联系人李四，身份证110105194912310021，电话13812345678，水泥路面";
        refused("decision.published.masked", () -> town.raises("v017", Map.of("planText", numbers)));
        var story = town.raises("v017", Map.of("title", "硬化村南道路", "planText", "联系人李四，水泥路面"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .deliberated()
                .announced()
                .resolvedByAll();
        assertThat(board("v017")).doesNotContain("硬化村南道路");
        // as it was typed before numbers were refused
        jdbc.sql("update decision_draft set plan = ? where proposal = ?")
                .params(numbers, story.caseFile().id())
                .update();

        story.disclosed(65);

        assertThat(board("v017"))
                .contains(
                        "硬化村南道路",
                        "决议编号",
                        "村民代表会议",
                        "表决",
                        "同意",
                        "弃权",
                        "186,000.00 元",
                        "公示到",
                        "水泥路面",
                        "有不同意见怎么办",
                        "第四十一条第一款")
                .contains("110***********0021", "138****5678")
                .doesNotContain("110105194912310021", "13812345678", "实际金额");
        assertThat(board("v018")).doesNotContain("硬化村南道路");

        story.implemented(Map.of()).disclosed(40);

        assertThat(board("v017")).contains("实施结果", "实际金额", "承办单位", "完工日期");
    }

    @Test
    @DisplayName("没有的村是没有；乱写的页码是没有；不登录也看得到村的目录，看不到事项")
    void nothingElseIsOpen() {
        var stranger = new Visitor(port);

        assertThat(stranger.get("/gk").body()).contains("/gk/v017");
        assertThat(stranger.get("/gk/zzz").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/gk/v999").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/gk/v017?before=x").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/village/v017").statusCode()).isEqualTo(302);
    }

    private String board(String village) {
        var answer = new Visitor(port).get("/gk/" + village);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
