package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.cunwu.Visitor;
import org.cunwu.engine.FormRejected;
import org.cunwu.engine.Moving;
import org.cunwu.engine.NotYours;
import org.cunwu.engine.Overtaken;
import org.cunwu.engine.process.InnerDoor;
import org.cunwu.ground.Account;
import org.cunwu.ground.Grounds;
import org.cunwu.kernel.PersonId;
import org.cunwu.ledger.Verification;
import org.cunwu.org.DemoAccess;
import org.cunwu.org.RollKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@DisplayName("流程换了版本：正在办的按原来的版本办完，可以移的由镇党政办移到新的版本")
class MovingTests extends DecisionStories {

    private static final PersonId OFFICE = new PersonId("town-party-government-office");
    private static final Map<String, String> REASON = Map.of("reason", "统一按新流程办理");

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccess demo;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Moving moving;

    @Autowired
    private Grounds grounds;

    @Autowired
    private Verification verification;

    /** Whatever a test deployed, the next one begins on the model of the jar. */
    @AfterEach
    void theNewModelStands() {
        deploy(now());
    }

    @Test
    @DisplayName("不移的按原来的版本一直办到归档，新的步骤不插进来")
    void aCaseStaysOnItsVersion() {
        deploy(before());
        var story = town.raises("v015", Map.of("matter", "LEASE_TO_OUTSIDER"));
        deploy(now());
        story.confirmed().proposed().consulted().supervised().waitsAt("user_deliberate");
        allAgree(story.deliberated().announced(73, 63)).disclosed(60).comesTo("user_implement");
        var made = grounds.ofCase(story.caseFile().id());
        assertThat(made.get(0).state(town.daysAgo(0))).isEqualTo(Account.State.IN_FORCE);

        assertThat(moving.offer(OFFICE, story.caseFile()))
                .hasValueSatisfying(it -> assertThat(it.refusal()).isEqualTo("decision.move.resolved"));
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> move(OFFICE, story))
                .satisfies(it -> assertThat(it.fields()).containsOnlyKeys("reason"));
        story.implemented(Map.of()).waitsAt("user_post");
    }

    @Test
    @DisplayName("移到新的版本：待办还在原处，分岔要看的都有，一直办到归档；写明谁、为什么、从哪版到哪版")
    void aCaseMoves() {
        deploy(before());
        var story = town.raises("v015").confirmed().proposed().consulted();
        story.supervised(77, Map.of("stand", "OBJECT", "opinion", "工程报价只有一家，没有比较"));
        var task = story.openItem("user_answer").task();
        deploy(now());

        assertThat(moving.offer(new PersonId("v015-village-clerk"), story.caseFile()))
                .isEmpty();
        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> move(new PersonId("v015-party-secretary"), story));
        var page = new Visitor(port).signIn(OFFICE.value(), demo.password().orElseThrow());
        var path = "/case/" + story.caseFile().number();
        assertThat(page.get(path).body()).contains(path + "/move");
        assertThat(page.get(path + "/move").body()).contains("移到新的流程版本", "为什么移动");
        move(OFFICE, story);

        assertThat(story.openItem("user_answer").task()).isEqualTo(task);
        assertThat(moving.offer(OFFICE, story.caseFile())).isEmpty();
        assertThat(page.get(path + "/move").statusCode()).isEqualTo(404);
        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> move(OFFICE, story));
        story.answered(76, "OVERRULE")
                .waitsAt("user_deliberate")
                .deliberated()
                .announced()
                .resolvedByAll()
                .disclosed(65)
                .comesTo("user_implement")
                .implemented(Map.of())
                .disclosed(40)
                .comesTo("user_archive")
                .archived()
                .endsAt("end_archived");
        assertThat(ledger.ofCase(story.caseFile().id()))
                .filteredOn(it -> it.act().kind().equals("engine.move"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.act().by()).isEqualTo(OFFICE);
                    assertThat(it.act().content())
                            .containsKeys("from", "to")
                            .containsEntry("reason", REASON.get("reason"));
                });
        assertThat(verification.verify().good()).isTrue();
    }

    @Test
    @DisplayName("公开期间也能移：期满照样往下走")
    void aCaseMovesWhileItsResolutionHangs() {
        deploy(before());
        var story = readyToVote("v015").resolvedByAll().posted(65);
        deploy(now());
        move(OFFICE, story);
        story.verified(65).comesTo("user_implement");
    }

    @Test
    @DisplayName("现在这一步在新的流程里没有：不移，说明是哪一步，页面上也写明")
    void aStepThatIsGoneHoldsTheCase() {
        var story = town.raises("v015", Map.of("matter", "LEASE_TO_OUTSIDER"))
                .confirmed()
                .proposed()
                .consulted()
                .supervised()
                .waitsAt("user_review");
        deploy(before());
        assertThat(moving.offer(OFFICE, story.caseFile())).hasValueSatisfying(it -> {
            assertThat(it.refusal()).isEqualTo("engine.move.step-gone");
            assertThat(it.arguments()).containsExactly("镇审核");
        });
        assertThat(new Visitor(port)
                        .signIn(OFFICE.value(), demo.password().orElseThrow())
                        .get("/case/" + story.caseFile().number() + "/move")
                        .body())
                .contains("镇审核", "按原来的流程办完");
        assertThatExceptionOfType(FormRejected.class).isThrownBy(() -> move(OFFICE, story));
        story.waitsAt("user_review").reviewed(76, Map.of()).waitsAt("user_deliberate");
    }

    private void move(PersonId person, DecisionStory story) {
        moving.move(person, story.caseFile(), REASON, UUID.randomUUID().toString());
    }

    private static DecisionStory allAgree(DecisionStory story) {
        var members = story.sheet().size(RollKind.COLLECTIVE_MEMBERS);
        return story.counted(Map.of(
                "attended",
                members,
                "proxies",
                0,
                "strayProxies",
                0,
                "agreed",
                members,
                "disagreed",
                0,
                "abstained",
                0));
    }

    private void deploy(InputStream model) {
        InnerDoor.through(() -> repository
                .createDeployment()
                .name("in a test")
                .addInputStream("bpmn/decision/four_discussions.bpmn", model)
                .deploy());
    }

    private static InputStream before() {
        return read("org/cunwu/decision/four_discussions_before_review.bpmn");
    }

    private static InputStream now() {
        return read("bpmn/decision/four_discussions.bpmn");
    }

    private static InputStream read(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
