package org.cunwu.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cunwu.law.register.OfficeOnPaper.AUDITOR;
import static org.cunwu.law.register.OfficeOnPaper.CLERK;
import static org.cunwu.law.register.OfficeOnPaper.COLLEAGUE;
import static org.cunwu.law.register.OfficeOnPaper.MAYOR;
import static org.cunwu.law.register.OfficeOnPaper.STONE_BRIDGE;
import static org.cunwu.law.register.OfficeOnPaper.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Change;
import org.cunwu.law.Parameters.Origin;
import org.cunwu.ledger.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@DisplayName("参数：一人提出，另一人确认，按办理日期取值")
class DatedParametersTests {

    private static final String DAYS = "seal.takeout.days";
    private static final VillageCode ELSEWHERE = new VillageCode("v002");

    private final OfficeOnPaper office = new OfficeOnPaper();

    @Test
    @DisplayName("没有设定的，按预设值")
    void thePresetHoldsUntilTheTownSetsAnother() {
        assertThat(days(STONE_BRIDGE, TODAY)).isEqualTo(3);
        assertThat(office.law.settings(STONE_BRIDGE, TODAY).flag("seal.takeout.allowed"))
                .isFalse();
        assertThat(office.parameters.on(TODAY, null))
                .extracting(it -> it.origin())
                .containsOnly(Origin.PRESET);
    }

    @Test
    @DisplayName("确认后自生效之日起适用，之前的办理仍按原值")
    void aConfirmedValueHoldsFromItsFirstDay() {
        var tomorrow = TODAY.plusDays(1);
        office.parameters.confirm(MAYOR, proposed(null, 5, tomorrow));
        assertThat(days(STONE_BRIDGE, TODAY)).isEqualTo(3);
        assertThat(days(STONE_BRIDGE, tomorrow)).isEqualTo(5);
        assertThat(days(ELSEWHERE, tomorrow.plusYears(3))).isEqualTo(5);
    }

    @Test
    @DisplayName("一台机器上确认的，另一台机器下一次办理就按它判")
    void whatIsConfirmedOnOneNodeHoldsOnTheOther() {
        assertThat(office.elsewhere.settings(ELSEWHERE, TODAY).number(DAYS)).isEqualTo(3);
        office.parameters.confirm(MAYOR, proposed(null, 5, TODAY));
        assertThat(office.elsewhere.settings(ELSEWHERE, TODAY).number(DAYS)).isEqualTo(5);
    }

    @Test
    @DisplayName("本村设定优先于本镇设定")
    void theVillagesOwnValueGoesFirst() {
        office.parameters.confirm(MAYOR, proposed(STONE_BRIDGE, 2, TODAY));
        office.parameters.confirm(COLLEAGUE, proposed(null, 7, TODAY.plusDays(1)));
        assertThat(days(STONE_BRIDGE, TODAY.plusDays(2))).isEqualTo(2);
        assertThat(days(ELSEWHERE, TODAY.plusDays(2))).isEqualTo(7);
        assertThat(days(ELSEWHERE, TODAY)).isEqualTo(3);
    }

    @Test
    @DisplayName("同一天生效的，后确认的为准")
    void theLaterEntryHoldsOnOneDay() {
        office.parameters.confirm(MAYOR, proposed(null, 5, TODAY));
        office.parameters.confirm(MAYOR, proposed(null, 4, TODAY));
        assertThat(days(STONE_BRIDGE, TODAY)).isEqualTo(4);
    }

    @Test
    @DisplayName("提出人不能自己确认；没有职务的不能提出、确认")
    void itTakesTwoWithThePostForIt() {
        var change = proposed(null, 5, TODAY);
        assertThatExceptionOfType(Change.NotYours.class).isThrownBy(() -> office.parameters.confirm(CLERK, change));
        assertThatExceptionOfType(Change.NotYours.class).isThrownBy(() -> office.parameters.confirm(AUDITOR, change));
        assertThatExceptionOfType(Change.NotYours.class)
                .isThrownBy(() -> office.parameters.propose(MAYOR, DAYS, null, 5, TODAY, "汛期外带增多"));
        assertThat(days(STONE_BRIDGE, TODAY)).isEqualTo(3);
    }

    @Test
    @DisplayName("超出法定范围、过去的日期、没有理由、没有的参数和村，都不收")
    void whatTheLawDoesNotAllowIsNotTaken() {
        assertRejected("value", () -> office.parameters.propose(CLERK, DAYS, null, 0, TODAY, "理由"));
        assertRejected("value", () -> office.parameters.propose(CLERK, DAYS, null, 11, TODAY, "理由"));
        assertRejected("from", () -> office.parameters.propose(CLERK, DAYS, null, 5, TODAY.minusDays(1), "理由"));
        assertRejected("reason", () -> office.parameters.propose(CLERK, DAYS, null, 5, TODAY, "  "));
        assertRejected("reason", () -> office.parameters.propose(CLERK, DAYS, null, 5, TODAY, "长".repeat(501)));
        assertRejected("name", () -> office.parameters.propose(CLERK, "no.such.number", null, 5, TODAY, "理由"));
        assertRejected("village", () -> office.parameters.propose(CLERK, DAYS, ELSEWHERE, 5, TODAY, "理由"));
        assertThat(office.parameters.open()).isEmpty();
        assertThat(office.acts).isEmpty();
    }

    @Test
    @DisplayName("等到生效日期已过才确认的，须重新提出")
    void aChangeIsNeverConfirmedBackwards() {
        var change = proposed(null, 5, TODAY);
        office.clock.advance(java.time.Duration.ofDays(1));
        assertRejected("from", () -> office.parameters.confirm(MAYOR, change));
    }

    @Test
    @DisplayName("每项变更只决定一次")
    void eachChangeIsDecidedOnce() {
        var change = proposed(null, 5, TODAY);
        office.parameters.decline(COLLEAGUE, change, "先征求村里意见");
        assertThat(office.parameters.open()).isEmpty();
        assertThatExceptionOfType(Change.AlreadyDecided.class)
                .isThrownBy(() -> office.parameters.confirm(MAYOR, change));
        assertThatExceptionOfType(Change.Unknown.class)
                .isThrownBy(() -> office.parameters.confirm(MAYOR, UUID.randomUUID()));
        assertThat(days(STONE_BRIDGE, TODAY)).isEqualTo(3);
    }

    @Test
    @DisplayName("提出和确认都是镇上的办理记录")
    void bothAreActsOfTheTown() {
        office.parameters.confirm(MAYOR, proposed(STONE_BRIDGE, 5, TODAY));
        assertThat(office.acts)
                .extracting(Act::chain, Act::by, Act::post, Act::kind)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "town", CLERK, "town-party-government-office", "law.parameter-proposed"),
                        org.assertj.core.api.Assertions.tuple("town", MAYOR, "town-mayor", "law.parameter-confirmed"));
        assertThat(office.acts.get(1).content()).containsEntry("subject", DAYS).containsEntry("village", "v001");
    }

    @Test
    @DisplayName("没有这个参数，或者类型不对，是程序错误")
    void anUndefinedParameterIsADefect() {
        var settings = office.law.settings(STONE_BRIDGE, TODAY);
        assertThatIllegalArgumentException().isThrownBy(() -> settings.number("no.such.number"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.flag(DAYS));
    }

    private UUID proposed(@Nullable VillageCode village, long value, LocalDate from) {
        return office.parameters
                .propose(CLERK, DAYS, village, value, from, "汛期外带增多")
                .id();
    }

    private long days(VillageCode village, LocalDate day) {
        return office.law.settings(village, day).number(DAYS);
    }

    private static void assertRejected(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Change.Rejected.class)
                .isThrownBy(call)
                .matches(it -> it.field().equals(field));
    }
}
