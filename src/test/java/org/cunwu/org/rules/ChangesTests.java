package org.cunwu.org.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Council;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.District;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.cunwu.org.Village;
import org.cunwu.org.rules.Changes.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("变动汇总：新增几个、改几个，没有变的不算")
class ChangesTests {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 9);

    @Test
    @DisplayName("同一编号换了内容是改，没有的编号是新增，一样的都不是")
    void addedChangedAndTheSame() {
        var known = town(
                List.of(person("zhang", "张三"), person("li", "李四"), person("wu", "吴六")),
                List.of(post("zhang", null), post("li", null)),
                List.of(council(null)));
        var given = town(
                List.of(person("zhang", "张三"), person("li", "李四四"), person("sun", "孙七"), person("qian", "钱八")),
                List.of(post("zhang", null), post("li", LAST), post("sun", null)),
                List.of(council(LAST)));

        var changes = Changes.between(given, known);

        assertThat(changes.persons()).isEqualTo(new Count(2, 1));
        assertThat(changes.posts()).isEqualTo(new Count(1, 1));
        assertThat(changes.postsChanged()).containsExactly(post("li", LAST));
        assertThat(changes.councils()).isEqualTo(new Count(0, 1));
        assertThat(changes.districts()).isEqualTo(new Count(0, 0));
        assertThat(changes.villages()).isEqualTo(new Count(0, 0));
    }

    private static TownData town(List<Person> persons, List<Post> posts, List<Council> councils) {
        return new TownData(
                "禾澄镇",
                List.of(new District("d01", "东河责任区")),
                List.of(new Village(new VillageCode("v001"), "SQ", "石桥村", "d01")),
                persons,
                posts,
                councils,
                List.of());
    }

    private static Person person(String id, String name) {
        return new Person(new PersonId(id), name, true);
    }

    private static Post post(String person, @Nullable LocalDate to) {
        return new Post(new PersonId(person), PostKind.MEDIATOR, "v001", FROM, to);
    }

    private static Council council(@Nullable LocalDate to) {
        return new Council(
                CouncilKind.TWO_COMMITTEES,
                "v001",
                PostKind.VILLAGE_CLERK,
                List.of(PostKind.PARTY_SECRETARY),
                List.of(RollKind.BRANCH_COMMITTEE),
                FROM,
                to);
    }
}
