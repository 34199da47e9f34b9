package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cunwu.engine.Preview;
import org.cunwu.engine.Preview.Ahead;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("预览与实际办理一致")
class PreviewStoryTests extends DecisionStories {

    private static final String VILLAGE = "v026";

    @Autowired
    private Preview preview;

    private List<Ahead> foretold = List.of();
    private int done;

    @Test
    @DisplayName("提出以前说的每一步，办的时候就是那一步、那个岗位、那天到期；调用的公开也算在内，一直到归档")
    void whatWasForetoldIsWhatIsAsked() {
        foretold = preview.beforeStart(new PersonId(VILLAGE + "-village-clerk"), FourDiscussionsProcess.KEY, null);
        assertThat(foretold).allSatisfy(it -> assertThat(it.obstacle()).isEmpty());
        var story = town.raises(VILLAGE);

        asked(story).confirmed();
        asked(story).proposed();
        asked(story).consulted();
        asked(story).supervised();
        asked(story).deliberated();
        asked(story).announced();
        asked(story).resolvedByAll();
        asked(story).posted(65);
        asked(story).verified(65).comesTo("user_implement");
        passed(story).implemented(Map.of());
        asked(story).posted(40);
        asked(story).verified(40).comesTo("user_archive");
        passed(story).archived().endsAt("end_archived");

        assertThat(done).isEqualTo(foretold.size());
        assertThat(preview.of(cases.byId(story.caseFile().id()).orElseThrow())).isEmpty();
    }

    @Test
    @DisplayName("表决不通过要去哪里，写在那一步下面；走了岔路再回主路，预览从现在的一步算起")
    void theTurnsAreNamed() {
        var story = town.raises(VILLAGE).confirmed();

        var now = preview.of(story.caseFile()).get(0);
        assertThat(now.step()).isEqualTo("user_propose");
        assertThat(now.turns())
                .containsExactlyInAnyOrder(
                        new Preview.Turn("通过", "召开“两委”会商议", true),
                        new Preview.Turn("不通过", "修改议题", false),
                        new Preview.Turn("人数不够，重开", "召开支委会提议", false),
                        new Preview.Turn("变更不再提议", "结果公开", false));

        story.proposed().consulted().supervised(77, Map.of("stand", "OBJECT", "opinion", "工程报价只有一家，没有比较"));
        assertThat(preview.of(story.caseFile()))
                .extracting(Ahead::step)
                .startsWith("user_answer", "user_deliberate", "user_notify")
                .doesNotContain("user_supervise");
    }

    /** The open step is the one foretold, and what lies behind it is the rest of what was foretold. */
    private DecisionStory asked(DecisionStory story) {
        var next = foretold.get(done);
        var open = inbox.ofCase(story.caseFile().id());
        assertThat(open).singleElement().satisfies(it -> {
            assertThat(it.step()).isEqualTo(next.step());
            assertThat(it.stepName()).isEqualTo(next.name());
            assertThat(it.group()).isEqualTo(next.group());
            assertThat(next.holders()).extracting(who -> who.person().value()).containsExactly(it.group());
        });
        var ahead = preview.of(story.caseFile());
        assertThat(ahead).extracting(Ahead::step).isEqualTo(rest());
        var due = open.get(0).dueAt();
        assertThat(ahead.get(0).due()).isEqualTo(due);
        if (done == 0) assertThat(day(next)).isEqualTo(day(ahead.get(0)));
        done++;
        return story;
    }

    private DecisionStory passed(DecisionStory story) {
        assertThat(foretold.get(done).step()).isEqualTo("timer_disclosed");
        assertThat(foretold.get(done).group()).isNull();
        done++;
        return asked(story);
    }

    private List<String> rest() {
        return foretold.stream().skip(done).map(Ahead::step).toList();
    }

    private static LocalDate day(Ahead ahead) {
        return Stream.ofNullable(ahead.due())
                .map(it -> LocalDate.ofInstant(it, TownClock.ZONE))
                .findFirst()
                .orElseThrow();
    }
}
