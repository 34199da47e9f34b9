package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("预览里的代理人：写明代谁")
class PreviewOfDeputiesTests extends DeputyTown {

    private static final String AHEAD = "/cases/four_discussions/preview";

    @Test
    @DisplayName("代理期间预览写明谁代谁，办到哪一步都一样；没有代理时没有")
    void deputiesAreNamedWithWhomTheyRepresent() {
        var words = called(DEPUTY) + "（代 " + called(SECRETARY) + "）";
        assertThat(api(CLERK, "GET", AHEAD, "").body()).doesNotContain(words);

        deputyStandsIn();
        assertThat(api(CLERK, "GET", AHEAD, "").body()).contains(words).doesNotContain("空缺", "须回避");

        var matter = raised(VILLAGE);
        done(api(DEPUTY, "POST", "/tasks/" + task(matter), CONFIRM));
        assertThat(api(CLERK, "GET", "/cases/" + matter.file().number() + "/preview", "")
                        .body())
                .contains(words);
    }

    private String called(String person) {
        return directory.person(new PersonId(person)).orElseThrow().name();
    }
}
