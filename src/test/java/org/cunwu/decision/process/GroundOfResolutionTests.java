package org.cunwu.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cunwu.ground.Account;
import org.cunwu.ground.Affair;
import org.cunwu.ground.Authority;
import org.cunwu.ground.Citation;
import org.cunwu.ground.GroundBook;
import org.cunwu.ground.Grounds;
import org.cunwu.ground.Kind;
import org.cunwu.kernel.Fen;
import org.cunwu.kernel.PersonId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("决议作为别人引用的依据")
class GroundOfResolutionTests extends DecisionStories {

    private static final PersonId MAYOR = new PersonId("town-mayor");
    private static final byte[] PHOTOGRAPH = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    @Autowired
    private Grounds grounds;

    @Autowired
    private GroundBook book;

    @Autowired
    private org.cunwu.engine.Files files;

    @Autowired
    private org.cunwu.org.Directory directory;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    @Test
    @DisplayName("表决通过、编号的同时进台账：本村、本事项、作出的会议、金额、日期")
    void aResolutionIsEnteredWhenItIsNumbered() {
        var story = readyToVote("v023").resolvedByAll();

        var account = made(story);
        assertThat(account.ground().kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(account.ground().authority()).isEqualTo(Authority.REPRESENTATIVES_ASSEMBLY);
        assertThat(account.ground().affairs()).containsExactly(Affair.VILLAGE_AFFAIRS);
        assertThat(account.ground().ceiling()).isEqualTo(new Fen(186_000_00));
        assertThat(account.ground().decidedOn()).isEqualTo(story.daysAgo(66));
        assertThat(account.state(story.daysAgo(0))).isEqualTo(Account.State.IN_FORCE);
    }

    @Test
    @DisplayName("没有通过的不进台账")
    void aRejectedProposalIsNoGround() {
        var story = readyToVote("v023");
        story.resolved(story.sheet().representatives(66, 99, 5));
        assertThat(grounds.ofCase(story.caseFile().id())).isEmpty();
    }

    @Test
    @DisplayName("据决议办的付款、用印自己出现在实施这一步：哪件事、多少钱、哪天、谁办的；退回的不算")
    void whatWasDrawnShowsByItself() {
        var story = readyToVote("v022").resolvedByAll().disclosed(65).comesTo("user_implement");
        var number = made(story).ground().number();
        assertThat(story.open("user_implement").facts().get("uses")).asString().isEqualTo("[]");
        var paying = town.raises("v022").caseFile();
        var clerk = new PersonId("v022-village-clerk");
        for (var citing : java.util.List.of(paying.id(), UUID.randomUUID()))
            transaction.executeWithoutResult(it -> grounds.draw(new Citation(
                    number,
                    paying.village(),
                    Affair.VILLAGE_AFFAIRS,
                    new Fen(1_234_00),
                    null,
                    citing,
                    clerk,
                    story.daysAgo(0))));
        made(story).uses().stream()
                .filter(it -> !it.caseId().equals(paying.id()))
                .forEach(it -> transaction.executeWithoutResult(ignored -> grounds.release(it.caseId(), "退回")));

        var facts = story.open("user_implement").facts();
        assertThat(facts.get("used")).isEqualTo("1,234.00");
        assertThat((java.util.List<?>) facts.get("uses"))
                .singleElement()
                .satisfies(it -> assertThat(it.toString())
                        .contains(paying.number(), "1,234.00", story.daysAgo(0).toString(), directory.name(clerk)));
    }

    @Test
    @DisplayName("责令改正以后做的不能登记为实施，页面写明；停止以前做完的照实登记")
    void theRunningImplementationStops() {
        var story = readyToVote("v022").resolvedByAll().disclosed(65).comesTo("user_implement");
        var number = made(story).ground().number();
        order(number, story.daysAgo(46).toString());

        assertThat(story.open("user_implement").facts()).containsEntry("stopped", true);
        refused("ground.citation.ordered", () -> story.implemented(Map.of()));
        refused(
                "ground.citation.ordered",
                () -> story.implemented(Map.of("completedOn", story.daysAgo(46).toString())));
        story.implemented(Map.of("completedOn", story.daysAgo(47).toString())).waitsAt("user_post");
        assertThat(ledger.ofCase(story.caseFile().id()))
                .extracting(it -> it.act().kind())
                .contains("ground.order", "ground.stopped");
    }

    @Test
    @DisplayName("撤销以后不再重新表决：停止以前花的照实公开")
    void underARevokedResolutionTheResultIsReportedAsItIs() {
        var story = readyToVote("v022").resolvedByAll().disclosed(65).comesTo("user_implement");
        var number = made(story).ground().number();
        book.act(
                MAYOR,
                number,
                "revoke",
                Map.of(
                        "cause", "COURT_VILLAGE",
                        "revokedBy", "（2026）鲁民终12号",
                        "onDay", story.daysAgo(10).toString(),
                        "reason", "法院判决撤销这份决议",
                        "papers", photograph()),
                UUID.randomUUID().toString());

        story.implemented(Map.of("amount", "0", "deviation", "没有实施，决议已被撤销")).waitsAt("user_post");
    }

    private void order(String number, String onDay) {
        book.act(
                MAYOR,
                number,
                "order",
                Map.of("article", "COMMITTEE_LAW_31", "onDay", onDay, "reason", "侵犯村民财产权利", "papers", photograph()),
                UUID.randomUUID().toString());
    }

    private java.util.List<String> photograph() {
        return java.util.List.of(files.store(MAYOR, "通知书.png", new java.io.ByteArrayInputStream(PHOTOGRAPH))
                .toString());
    }

    private Account made(DecisionStory story) {
        var made = grounds.ofCase(story.caseFile().id());
        return made.get(made.size() - 1);
    }
}
