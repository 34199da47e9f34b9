package org.cunwu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.cunwu.DatabaseTest;
import org.cunwu.Visitor;
import org.cunwu.engine.process.StepsLeftBehind;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Act;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.register.TownRegister;
import org.cunwu.org.rules.TownData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("离任的人签收过的待办退回岗位，留下记录")
class FormerHolderTests extends OpenTown {

    private static final String VILLAGE = "v028";
    private static final String FORMER = "v028-former";
    private static final String SUCCESSOR = "v028-party-secretary";
    private static final String CONFIRM = "{\"decision\":\"CONFIRM\"}";

    @Autowired
    StepsLeftBehind leftBehind;

    @Autowired
    TownRegister town;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forgetTheFormer() {
        forget(FORMER);
    }

    @Test
    @DisplayName("任期昨天届满：接任的人打开工作列表，在“可签收”里看到并办结；离任的人还有别的岗位，也不能办")
    void theSuccessorFindsItInTasklist() {
        var matter = signedForByTheFormer();
        var task = task(matter);
        assertThat(available(SUCCESSOR)).doesNotContain(task);

        endPost("party-secretary");

        assertThat(available(SUCCESSOR)).contains(task);
        assertThat(assignee(task)).isEmpty();
        assertThat(returns(matter)).singleElement().satisfies(it -> {
            assertThat(it.by()).isEqualTo(Act.SYSTEM);
            assertThat(it.chain()).isEqualTo(VILLAGE);
            assertThat(it.content()).containsEntry("step", stepName(matter));
        });
        var former = atTheEngine(FORMER);
        for (var path : List.of("/claim", "/assignee")) {
            var refused = former.engine("POST", "/task/" + task + path, "{\"userId\":\"" + FORMER + "\"}");
            assertThat(refused.statusCode()).as(path + refused.body()).isBetween(400, 499);
        }
        assertThat(api(FORMER, "POST", "/tasks/" + task, CONFIRM).statusCode()).isEqualTo(403);
        var claimed =
                atTheEngine(SUCCESSOR).engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + SUCCESSOR + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        assertThat(api(SUCCESSOR, "POST", "/tasks/" + task, CONFIRM).statusCode())
                .isEqualTo(200);
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("每天零点过后查一遍：期满的人签收的退回一次；在任的人签收的不动")
    void theDailyLookPutsBackOnce() {
        var left = signedForByTheFormer();
        var held = raised(VILLAGE);
        claimedBy(SUCCESSOR, task(held));
        endPost("party-secretary");

        leftBehind.putBack();
        leftBehind.putBack();

        assertThat(assignee(task(left))).isEmpty();
        assertThat(returns(left)).hasSize(1);
        assertThat(assignee(task(held))).containsExactly(SUCCESSOR);
        assertThat(returns(held)).isEmpty();
    }

    @Test
    @DisplayName("导入确认了离任日期：在同一次办理里就退回")
    void theImportPutsBackAtOnce() {
        var matter = signedForByTheFormer();
        var yesterday = clock.today().minusDays(1);
        var ended = new Post(
                new PersonId(FORMER),
                PostKind.of("party-secretary").orElseThrow(),
                VILLAGE,
                clock.today().minusDays(100),
                yesterday);
        transaction.executeWithoutResult(it -> town.write(
                new TownData("", List.of(), List.of(), List.of(), List.of(ended), List.of(), List.of()), town.known()));

        assertThat(assignee(task(matter))).isEmpty();
        assertThat(returns(matter)).hasSize(1);
        assertThat(inbox.ofCase(matter.file().id()).get(0).assignee()).isNull();
    }

    private Matter signedForByTheFormer() {
        appoint(FORMER, VILLAGE, "party-secretary", "village-director");
        var matter = raised(VILLAGE);
        claimedBy(FORMER, task(matter));
        return matter;
    }

    private void claimedBy(String person, String task) {
        var claimed = atTheEngine(person).engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        assertThat(assignee(task)).containsExactly(person);
    }

    private void endPost(String kind) {
        jdbc.sql("update org_post set to_day = ? where person = ? and kind = ?")
                .params(clock.today().minusDays(1), FORMER, kind)
                .update();
    }

    /** What the person's filter 可签收 shows after opening Tasklist. */
    private String available(String person) {
        var visitor = signedIn(person);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        return visitor.engine("GET", "/filter/" + filter(visitor) + "/list", "").body();
    }

    private static String filter(Visitor visitor) {
        var filters = visitor.engine("GET", "/filter", "").body();
        var found = Pattern.compile("\"id\":\"([^\"]+)\",\"resourceType\":\"Task\",\"name\":\"可签收\"")
                .matcher(filters);
        assertThat(found.find()).as(filters).isTrue();
        return found.group(1);
    }

    /** Who signed for a task, in the engine itself. */
    private List<String> assignee(String task) {
        return jdbc.sql("select assignee_ from act_ru_task where id_ = ? and assignee_ is not null")
                .param(task)
                .query(String.class)
                .list();
    }

    private String stepName(Matter matter) {
        return inbox.ofCase(matter.file().id()).get(0).stepName();
    }

    private List<Act> returns(Matter matter) {
        return ledger.ofCase(matter.file().id()).stream()
                .map(it -> it.act())
                .filter(it -> it.kind().equals("engine.step-returned"))
                .toList();
    }
}
