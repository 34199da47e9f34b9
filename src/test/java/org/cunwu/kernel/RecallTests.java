package org.cunwu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一次办理之内只查一次")
class RecallTests {

    private record Question(String of) {}

    private final AtomicInteger asked = new AtomicInteger();

    private int answer(String of) {
        return Recall.once(new Question(of), asked::incrementAndGet);
    }

    @Test
    @DisplayName("同一次办理里同样的问题只查一次，不同的问题各查各的")
    void asksOnceWithinAnAct() {
        assertThat(Recall.during(() -> answer("a") + answer("b") + answer("a"))).isEqualTo(1 + 2 + 1);
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("办理之外每次都查，办完就忘，出错也忘")
    void keepsNothingBeyondTheAct() {
        answer("a");
        answer("a");
        assertThat(asked).hasValue(2);
        assertThatThrownBy(() -> Recall.during(() -> {
                    answer("a");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        answer("a");
        assertThat(asked).hasValue(4);
    }

    @Test
    @DisplayName("写入以后重新查；办理之中再办理，算同一次")
    void asksAgainWhenToldToForget() {
        var answers = Recall.during(() -> {
            var first = Recall.during(() -> answer("a"));
            Recall.forget(new Question("a"));
            return first * 10 + answer("a");
        });
        assertThat(answers).isEqualTo(12);
    }
}
