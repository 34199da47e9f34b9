package org.cunwu.org.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Council;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollEntry;
import org.cunwu.org.RollKind;
import org.cunwu.org.account.DemoPassword;
import org.cunwu.org.rules.ImportRules;
import org.cunwu.org.rules.TownData;
import org.cunwu.org.rules.TownData.Edition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@DisplayName("演示镇")
class DemoTownTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TownData TOWN = read();

    private static TownData read() {
        var reading = ImportRules.read(DemoTown.on(TODAY), TownData.NOTHING);
        assertThat(reading.problems()).isEmpty();
        return reading.data();
    }

    @Test
    @DisplayName("34个村、4个责任区，字母简称不与编号中的种类混淆")
    void thirtyFourVillagesInFourDistricts() {
        assertThat(TOWN.villages()).hasSize(34);
        assertThat(TOWN.districts()).hasSize(4);
        assertThat(TOWN.villages())
                .extracting(it -> it.letters())
                .doesNotContain("YS", "HT", "GY", "FX", "ZJ", "YZ", "ZC");
    }

    @Test
    @DisplayName("每个职务都有人，编号是“地点-职务”")
    void everyPostIsFilledUnderItsOwnId() {
        for (var village : TOWN.villages()) {
            for (var kind : PostKind.values()) {
                if (kind.level() != Level.VILLAGE) continue;
                var place = village.code().value();
                assertThat(TOWN.persons()).anyMatch(it -> it.id().value().equals(Post.group(place, kind)));
                assertThat(TOWN.posts())
                        .anyMatch(it -> it.place().equals(place) && it.kind() == kind && it.inOffice(TODAY));
            }
        }
        assertThat(TOWN.posts()).filteredOn(it -> it.place().equals(Post.TOWN)).hasSize(13);
    }

    @Test
    @DisplayName("石桥村村民代表会议由45人组成，妇女不少于三分之一")
    void fortyFiveMembersInTheFirstVillage() {
        var committee = roll(1, RollKind.VILLAGE_COMMITTEE);
        var representatives = roll(1, RollKind.REPRESENTATIVES);
        assertThat(committee.entries()).hasSize(5);
        assertThat(representatives.entries()).hasSize(40);
        var women = representatives.entries().stream().filter(RollEntry::woman).count();
        assertThat(women * 3).isGreaterThanOrEqualTo(40);
    }

    @Test
    @DisplayName("各村名册的大小合乎实际，预备党员没有表决权")
    void rollsAreAsLargeAsReal() {
        IntStream.rangeClosed(1, 34).forEach(it -> {
            var assembly = size(it, RollKind.VILLAGE_COMMITTEE) + size(it, RollKind.REPRESENTATIVES);
            assertThat(assembly).isBetween(30, 60);
            assertThat(size(it, RollKind.PARTY_MEMBERS)).isBetween(20, 40);
            assertThat(size(it, RollKind.BRANCH_COMMITTEE)).isBetween(3, 5);
            assertThat(size(it, RollKind.VILLAGE_COMMITTEE)).isBetween(3, 5);
            assertThat(size(it, RollKind.SUPERVISION_COMMITTEE)).isEqualTo(3);
            assertThat(size(it, RollKind.VILLAGERS)).isBetween(140, 165);
            assertThat(size(it, RollKind.HOUSEHOLDS)).isEqualTo(60);
            assertThat(size(it, RollKind.COLLECTIVE_REPRESENTATIVES)).isBetween(21, 45);
            assertThat(roll(it, RollKind.PARTY_MEMBERS).entries())
                    .filteredOn(entry -> !entry.entitled())
                    .hasSizeBetween(2, 3)
                    .allMatch(entry -> "预备党员".equals(entry.reason()));
        });
    }

    @Test
    @DisplayName("长堤村书记、主任一肩挑，原主任的编号是村委委员")
    void oneShoulderCarriesBothPosts() {
        assertThat(kinds("v034-party-secretary"))
                .containsExactlyInAnyOrder(PostKind.PARTY_SECRETARY, PostKind.VILLAGE_DIRECTOR);
        assertThat(kinds("v034-village-director")).containsExactly(PostKind.COMMITTEE_MEMBER);
    }

    @Test
    @DisplayName("槐林村：昨天离任、今天到任、明天到任")
    void yesterdayTodayAndTomorrow() {
        assertThat(post("v003-mediator-2").to()).isEqualTo(TODAY.minusDays(1));
        assertThat(post("v003-mediator").from()).isEqualTo(TODAY);
        assertThat(post("v003-village-accountant-2").from()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    @DisplayName("一个党政联席会由党政办登记、镇长或者镇党委书记确认；34个村各有“两委”")
    void councilsOfTheTownAndOfEveryVillage() {
        assertThat(councils(CouncilKind.JOINT_MEETING)).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo(Post.TOWN);
            assertThat(it.recorder()).isEqualTo(PostKind.PARTY_GOVERNMENT_OFFICE);
            assertThat(it.confirmers()).containsExactly(PostKind.MAYOR, PostKind.TOWN_PARTY_SECRETARY);
        });
        assertThat(councils(CouncilKind.PARTY_COMMITTEE)).hasSize(1);
        assertThat(councils(CouncilKind.TWO_COMMITTEES))
                .hasSize(34)
                .allSatisfy(it -> assertThat(it.members())
                        .containsExactly(RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE));
        assertThat(councils(CouncilKind.TWO_COMMITTEES))
                .extracting(Council::place)
                .containsExactlyElementsOf(
                        TOWN.villages().stream().map(it -> it.code().value()).toList());
    }

    @Test
    @DisplayName("演示口令与它的散列相符")
    void thePasswordFitsItsHash() {
        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder()
                        .matches(DemoPassword.TEXT, DemoPassword.HASH))
                .isTrue();
    }

    private static Edition roll(int village, RollKind kind) {
        var code = new VillageCode("v%03d".formatted(village));
        return TOWN.rolls().stream()
                .filter(it -> it.village().equals(code) && it.kind() == kind)
                .max(Comparator.comparing(Edition::from))
                .orElseThrow();
    }

    private static int size(int village, RollKind kind) {
        return roll(village, kind).entries().size();
    }

    private static List<Council> councils(CouncilKind kind) {
        return TOWN.councils().stream().filter(it -> it.kind() == kind).toList();
    }

    private static Iterable<PostKind> kinds(String person) {
        return TOWN.posts().stream()
                .filter(it -> it.person().equals(new PersonId(person)))
                .map(Post::kind)
                .toList();
    }

    private static Post post(String person) {
        return TOWN.posts().stream()
                .filter(it -> it.person().equals(new PersonId(person)))
                .findFirst()
                .orElseThrow();
    }
}
