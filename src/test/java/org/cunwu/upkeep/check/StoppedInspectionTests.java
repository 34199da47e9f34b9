package org.cunwu.upkeep.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cunwu.engine.StoppedJobs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayName("检查：停下的作业是必须处理的事")
class StoppedInspectionTests {

    @ParameterizedTest(name = "{0} 项：{1}")
    @CsvSource({"0, GOOD, 没有停下的作业", "2, BAD, 有 2 项作业停下了"})
    @DisplayName("没有就好，有就说几项")
    void stoppedJobsMustBePutRight(long count, Result.Mark mark, String words) {
        var beans = new StaticListableBeanFactory(Map.of("jobs", new Counted(count)));
        assertThat(new StoppedInspection(beans.getBeanProvider(StoppedJobs.class)).look())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.mark()).isEqualTo(mark);
                    assertThat(it.words()).contains(words);
                });
    }

    private record Counted(long count) implements StoppedJobs {

        @Override
        public List<StoppedJob> list(int size) {
            return List.of();
        }

        @Override
        public Optional<StoppedJob> find(String id) {
            return Optional.empty();
        }
    }
}
