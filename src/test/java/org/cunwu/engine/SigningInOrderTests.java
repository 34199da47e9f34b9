package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.cunwu.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("依次会签：一席签完才到下一席")
class SigningInOrderTests extends CountersignTown {

    SigningInOrderTests() {
        super("signed_in_order_in_a_test");
    }

    @Test
    @DisplayName("按次序一席一席签；第二席、第三席各退回一次，都从第一席重新签起，最后办结")
    void oneAfterTheOther() {
        done("user_apply", CLERK);
        assertThat(waiting()).containsExactly(SECRETARY);
        assertThat(signedIn(CLERK).get("/case/" + matter.file().number()).body())
                .contains("会签情况", "还没轮到");
        signs(SECRETARY, SECRETARY);
        assertThat(waiting()).containsExactly(DIRECTOR);
        handed(DIRECTOR, slot(DIRECTOR), "return", back("user_apply", ""));
        nothingLostOrDoubled();

        done("user_apply", CLERK);
        signs(SECRETARY, SECRETARY);
        signs(DIRECTOR, DIRECTOR);
        handed(MAYOR, slot(MAYOR), "return", back("user_apply", rule()));
        nothingLostOrDoubled();

        done("user_apply", CLERK);
        assertThat(waiting()).containsExactly(SECRETARY);
        signs(SECRETARY, SECRETARY);
        signs(DIRECTOR, DIRECTOR);
        assertThat(waiting()).containsExactly(MAYOR);
        signs(MAYOR, MAYOR);
        isDone();
    }

    @Test
    @DisplayName("一个人兼两个岗位，依次会签也只能签一席")
    void nobodySignsTwice() {
        var both = "v031-both";
        appoint(both, VILLAGE, "party-secretary", "village-director");
        try {
            done("user_apply", CLERK);
            signs(both, SECRETARY);
            refused(api(both, "POST", "/tasks/" + slot(DIRECTOR), "{}"), 403, "不能签两席");
            signs(DIRECTOR, DIRECTOR);
            signs(MAYOR, MAYOR);
            isDone();
        } finally {
            forget(both);
        }
    }
}
