package org.cunwu.org.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.cunwu.org.rules.Sheet.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("导入规则")
class ImportRulesTests {

    private static final Council TWO_COMMITTEES = new Council(
            CouncilKind.TWO_COMMITTEES,
            "v001",
            PostKind.VILLAGE_CLERK,
            List.of(PostKind.PARTY_SECRETARY),
            List.of(RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE),
            LocalDate.of(2024, 1, 1),
            null);
    private static final TownData KNOWN = new TownData(
            "禾澄镇",
            List.of(new District("d01", "东河责任区")),
            List.of(new Village(new VillageCode("v001"), "SQ", "石桥村", "d01")),
            List.of(
                    new Person(new PersonId("zhang"), "张三", true),
                    new Person(new PersonId("admin"), "李四", true),
                    new Person(new PersonId("wu"), "吴六", true)),
            List.of(
                    new Post(new PersonId("zhang"), PostKind.MEDIATOR, "v001", LocalDate.of(2024, 1, 1), null),
                    new Post(new PersonId("wu"), PostKind.COMMITTEE_MEMBER, "v001", LocalDate.of(2024, 1, 1), null),
                    new Post(new PersonId("admin"), PostKind.ADMINISTRATOR, "town", LocalDate.of(2024, 1, 1), null)),
            List.of(TWO_COMMITTEES),
            List.of());

    @ParameterizedTest(name = "{0}：{1}")
    @DisplayName("每一种错误都指出文件、行和列")
    @CsvSource(delimiter = '|', textBlock = """
                    TOWN      | ''                                          | 镇名称     | empty
                    TOWN      | =1+1                                        | 镇名称     | formula
                    DISTRICTS | D1,东区                                      | 责任区代码   | place-form
                    DISTRICTS | v001,东区                                    | 责任区代码   | place-taken
                    DISTRICTS | d02,                                        | 责任区名称   | empty
                    VILLAGES  | v 2,新村,XC,d01                              | 村代码     | place-form
                    VILLAGES  | town,新村,XC,d01                             | 村代码     | place-taken
                    VILLAGES  | v002,新村,xc,d01                             | 字母简称    | letters-form
                    VILLAGES  | v002,新村,ABCDE,d01                          | 字母简称    | letters-form
                    VILLAGES  | v002,新村,SQ,d01                             | 字母简称    | letters-taken
                    VILLAGES  | v001,石桥村,SB,d01                            | 字母简称    | letters-changed
                    VILLAGES  | v002,新村,XC,d09                             | 责任区代码   | district-unknown
                    PERSONS   | 王五,王五,启用                                   | 人员编号    | person-form
                    PERSONS   | wang,＝王五,启用                                 | 姓名      | formula
                    PERSONS   | wang,王\u0000五,启用                             | 姓名      | unprintable
                    PERSONS   | wang,王五,开                                    | 账号状态    | flag
                    PERSONS   | system,王五,启用                                 | 人员编号    | person-reserved
                    POSTS     | wang,村文书,v001,2026-01-01,                     | 人员编号    | person-unknown
                    POSTS     | zhang,大队长,v001,2026-01-01,                    | 职务      | post-unknown
                    POSTS     | zhang,村文书,v009,2026-01-01,                    | 任职地点    | place-unknown
                    POSTS     | zhang,村文书,d01,2026-01-01,                     | 任职地点    | place-level
                    POSTS     | zhang,镇长,v001,2026-01-01,                     | 任职地点    | place-level
                    POSTS     | zhang,村文书,v001,2026-02-30,                    | 开始日期    | date-unknown
                    POSTS     | zhang,村文书,v001,去年,                            | 开始日期    | date-form
                    POSTS     | zhang,村文书,v001,1026-01-01,                    | 开始日期    | date-range
                    POSTS     | zhang,村文书,v001,1948-12-31,                    | 开始日期    | date-range
                    POSTS     | zhang,村文书,v001,2200-01-01,                    | 开始日期    | date-range
                    POSTS     | zhang,村文书,v001,2026-01-02,2026-01-01          | 结束日期    | to-before-from
                    POSTS     | zhang,人民调解员,v001,2025-01-01,                  | 开始日期    | post-overlaps
                    POSTS     | zhang,系统管理员,镇,2026-01-01,                    | 职务      | administrator-alone
                    POSTS     | admin,审计,镇,2026-01-01,                        | 职务      | administrator-alone
                    POSTS     | wu,村监委会委员,v001,2026-01-01,               | 职务      | posts-incompatible
                    COUNCILS  | 村长会,v001,村文书,镇长,村民委员会,2026-01-01,          | 机构      | council-unknown
                    COUNCILS  | 理事会,v009,村文书,合作社理事长,合作社理事,2026-01-01,      | 所在地点    | place-unknown
                    COUNCILS  | 理事会,镇,村文书,合作社理事长,合作社理事,2026-01-01,         | 所在地点    | place-level
                    COUNCILS  | 党政联席会,v001,党政办,镇长,分管领导,2026-01-01,         | 所在地点    | place-level
                    COUNCILS  | 党政联席会,镇,秘书,镇长,分管领导,2026-01-01,             | 记录职务    | post-unknown
                    COUNCILS  | 党政联席会,镇,村文书,镇长,分管领导,2026-01-01,            | 记录职务    | council-level
                    COUNCILS  | 党政联席会,镇,党政办,镇长、秘书,分管领导,2026-01-01,        | 确认职务    | post-unknown
                    COUNCILS  | 党政联席会,镇,党政办,,分管领导,2026-01-01,              | 确认职务    | empty
                    COUNCILS  | 党政联席会,镇,党政办,镇长、党政办,分管领导,2026-01-01,       | 确认职务    | council-same-post
                    COUNCILS  | 党政联席会,镇,党政办,责任区书记,分管领导,2026-01-01,        | 确认职务    | council-level
                    COUNCILS  | 党政联席会,镇,党政办,镇长,各位领导,2026-01-01,            | 组成      | council-member-unknown
                    COUNCILS  | 党政联席会,镇,党政办,镇长,分管领导、党员,2026-01-01,         | 组成      | council-level
                    COUNCILS  | 党政联席会,镇,党政办,镇长,,2026-01-01,                | 组成      | empty
                    COUNCILS  | 党政联席会,镇,党政办,镇长,分管领导,2026-02-30,            | 开始日期    | date-unknown
                    COUNCILS  | 党政联席会,镇,党政办,镇长,分管领导,2026-01-01,以后          | 结束日期    | date-form
                    COUNCILS  | 党政联席会,镇,党政办,镇长,分管领导,2026-01-02,2026-01-01  | 结束日期    | to-before-from
                    COUNCILS  | 村两委,v001,村文书,村党组织书记,村民委员会,2025-01-01,        | 开始日期    | council-overlaps
                    COUNCILS  | 村两委,v001,村文书,村党组织书记,村民委员会,2024-01-01,        | 机构      | council-changed
                    ROLLS     | v002,党员,2026-01-01,p1,王五,男,h1,是,              | 村代码     | village-unknown
                    ROLLS     | v001,群众,2026-01-01,p1,王五,男,h1,是,              | 名册      | roll-unknown
                    ROLLS     | v001,党员,2026-13-01,p1,王五,男,h1,是,              | 生效日期    | date-unknown
                    ROLLS     | v001,党员,2026-01-01,P1,王五,男,h1,是,              | 编号      | entry-form
                    ROLLS     | v001,党员,2026-01-01,p1,@王五,男,h1,是,             | 姓名      | formula
                    ROLLS     | v001,党员,2026-01-01,p1,王五,公,h1,是,              | 性别      | flag
                    ROLLS     | v001,党员,2026-01-01,p1,王五,男,H 1,是,             | 户编号     | entry-form
                    ROLLS     | v001,党员,2026-01-01,p1,王五,男,h1,有,              | 有表决权    | flag
                    ROLLS     | v001,党员,2026-01-01,p1,王五,男,h1,否,              | 无表决权原因  | reason-missing
                    """)
    void everyProblemNamesItsCell(SheetKind kind, String cells, String column, String key) {
        var typed = cells.replace("\\u0000", "\u0000");
        var problems = read(sheet(kind, typed)).problems();
        assertThat(problems).hasSize(1);
        var problem = problems.get(0);
        assertThat(problem.file()).isEqualTo(kind.code() + ".csv");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(column.strip());
        assertThat(problem.key()).isEqualTo("org.import." + key);
    }

    @ParameterizedTest
    @DisplayName("日期可以有三种写法")
    @ValueSource(strings = {"2026-03-05", "2026/3/5", "2026年3月5日", " 2026-3-5 "})
    void datesAsPeopleWriteThem(String date) {
        var reading = read(sheet(SheetKind.POSTS, "zhang,村文书,v001," + date + ","));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.data().posts())
                .singleElement()
                .matches(it -> it.from().equals(LocalDate.of(2026, 3, 5)));
    }

    @ParameterizedTest
    @DisplayName("年份从1949到2199，两头都收")
    @ValueSource(strings = {"1949-10-01", "2199-12-31"})
    void theFirstAndTheLastYear(String date) {
        assertThat(read(sheet(SheetKind.POSTS, "zhang,村文书,v001," + date + ",")).problems())
                .isEmpty();
    }

    @Test
    @DisplayName("除名册以外，一种表只能有一份")
    void oneSheetOfAKind() {
        var persons = sheet(SheetKind.PERSONS, "wang,王五,");
        var rolls = sheet(SheetKind.ROLLS, "v001,党员,2026-01-01,p1,王五,男,h1,是,");
        assertThat(ImportRules.read(List.of(persons, sheet(SheetKind.PERSONS, "sun,孙七,")), KNOWN)
                        .problems())
                .extracting(Problem::key)
                .containsExactly("org.import.sheet-twice");
        assertThat(ImportRules.read(List.of(rolls, sheet(SheetKind.ROLLS, "v001,党员,2026-02-01,p1,王五,男,h1,是,")), KNOWN)
                        .problems())
                .isEmpty();
    }

    @Test
    @DisplayName("同一编号不能是两个人，同一人在一份名册里不能出现两次")
    void nobodyTwice() {
        assertThat(keys(sheet(SheetKind.PERSONS, "wang,王五,", "wang,王六,"))).containsExactly("org.import.twice");
        var entry = "v001,党员,2026-01-01,p1,王五,男,h1,是,";
        assertThat(keys(sheet(SheetKind.ROLLS, entry, entry))).containsExactly("org.import.roll-twice");
    }

    @Test
    @DisplayName("村民代表会议里村委会成员和村民代表不重复计数（村组法 第二十五条）")
    void nobodyCountsTwiceInTheRepresentativesAssembly() {
        assertThat(keys(sheet(
                        SheetKind.ROLLS, "v001,村民代表,2026-01-01,p1,王五,男,h1,是,", "v001,村民委员会,2026-01-01,p1,王五,男,h1,是,")))
                .containsExactly("org.import.representative-in-committee");
    }

    @Test
    @DisplayName("离任：同一行再导入一次，填上结束日期")
    void aPostIsEndedByItsRow() {
        var reading = read(sheet(SheetKind.POSTS, "zhang,人民调解员,v001,2024-01-01,2026-11-30"));
        assertThat(reading.problems()).isEmpty();
        var changes = Changes.between(reading.data(), KNOWN);
        assertThat(changes.posts()).isEqualTo(new Changes.Count(0, 1));
        assertThat(changes.postsChanged())
                .singleElement()
                .matches(it -> LocalDate.of(2026, 11, 30).equals(it.to()));
    }

    @Test
    @DisplayName("议事机构换组成：原来的一行填上结束日期，另起一行；同一机构不能出现两次")
    void aCouncilIsEndedAndAnotherFollows() {
        var ended = "村两委,v001,村文书,村党组织书记,村民委员会、村党组织委员会,2024-01-01,2026-11-30";
        var next = "村“两委”,v001,村文书,村党组织书记、村委会主任,村民委员会、村支部委员,2026-12-01,";
        var reading = read(sheet(SheetKind.COUNCILS, ended, next));
        assertThat(reading.problems()).isEmpty();
        assertThat(Changes.between(reading.data(), KNOWN).councils()).isEqualTo(new Changes.Count(1, 1));
        assertThat(keys(sheet(SheetKind.COUNCILS, ended, next, next))).containsExactly("org.import.council-twice");
    }

    @Test
    @DisplayName("有一行不对，整份导入都不取")
    void oneWrongRowStopsTheWholeImport() {
        var posts = sheet(SheetKind.POSTS, "zhang,村文书,v001,2026-01-01,");
        var councils = sheet(SheetKind.COUNCILS, "党政联席会,镇,党政办,党政办,分管领导,2026-01-01,");
        assertThat(ImportRules.read(List.of(posts, councils), KNOWN).sound()).isFalse();
        assertThat(ImportRules.read(List.of(posts), KNOWN).sound()).isTrue();
    }

    @Test
    @DisplayName("全部问题一次列出，最多200处")
    void everythingWrongIsListedUpToTheLimit() {
        var rows = IntStream.range(0, 300).mapToObj(it -> "P" + it + ",,").toArray(String[]::new);
        assertThat(read(sheet(SheetKind.PERSONS, rows)).problems()).hasSize(Problems.LIMIT);
        assertThat(read(sheet(SheetKind.PERSONS, "P1,,x", "wang,王五,")).problems())
                .extracting(Problem::row)
                .containsExactly(2, 2, 2);
    }

    @Test
    @DisplayName("首次导入要有镇名称")
    void theFirstImportNamesTheTown() {
        assertThat(ImportRules.read(List.of(), TownData.NOTHING).problems())
                .extracting(Problem::key)
                .containsExactly("org.import.town-missing");
    }

    private static Reading read(Sheet sheet) {
        return ImportRules.read(List.of(sheet), KNOWN);
    }

    private static List<String> keys(Sheet sheet) {
        return read(sheet).problems().stream().map(Problem::key).toList();
    }

    private static Sheet sheet(SheetKind kind, String... rows) {
        List<Row> read = new ArrayList<>();
        for (var row : rows) read.add(new Row(read.size() + 2, List.of(row.split(",", -1))));
        return new Sheet(kind, kind.code() + ".csv", read);
    }
}
