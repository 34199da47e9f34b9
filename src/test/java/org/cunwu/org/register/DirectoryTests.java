package org.cunwu.org.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cunwu.DatabaseTest;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.org.Council;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.Directory;
import org.cunwu.org.Person;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.cunwu.org.rules.TownData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("组织名录")
class DirectoryTests {

    @Autowired
    private Directory directory;

    @Autowired
    private TownClock clock;

    @Autowired
    private UserDetailsService signIn;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private TownRegister town;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("演示镇有34个村、4个责任区")
    void theDemoTownIsThere() {
        assertThat(directory.townName()).isEqualTo("禾澄镇");
        assertThat(directory.villages()).hasSize(34);
        assertThat(directory.districts()).hasSize(4);
        assertThat(directory.village(new VillageCode("v001")))
                .get()
                .matches(it -> it.letters().equals("SQ"));
    }

    @Test
    @DisplayName("任职随日期开始和结束：昨天离任的今天没有职务，明天到任的明天才有")
    void postsBeginAndEndByTheirDates() {
        var today = clock.today();
        assertThat(directory.posts(new PersonId("v003-mediator-2"), today)).isEmpty();
        assertThat(directory.posts(new PersonId("v003-mediator-2"), today.minusDays(1)))
                .hasSize(1);
        assertThat(directory.posts(new PersonId("v003-mediator"), today)).hasSize(1);
        assertThat(directory.posts(new PersonId("v003-village-accountant-2"), today))
                .isEmpty();
        assertThat(directory.posts(new PersonId("v003-village-accountant-2"), today.plusDays(1)))
                .hasSize(1);
        assertThat(directory.holders("v003", PostKind.MEDIATOR, today))
                .extracting(it -> it.id().value())
                .containsExactly("v003-mediator");
    }

    @Test
    @DisplayName("在别村任职，只在别村有那一个职务")
    void aSecondPostReachesAnotherVillage() {
        var clerk = new PersonId("v001-village-clerk");
        assertThat(directory.posts(clerk, clock.today()))
                .extracting(Post::group)
                .containsExactly("v001-village-clerk", "v002-mediator");
        assertThat(directory.villagesOf(clerk, clock.today()))
                .containsExactly(new VillageCode("v001"), new VillageCode("v002"));
    }

    @Test
    @DisplayName("责任区看本区的村，镇里看全部的村，系统管理员一个村也不看")
    void howFarPostsReach() {
        var today = clock.today();
        assertThat(directory.villagesOf(new PersonId("d01-liaison-officer"), today))
                .hasSize(9);
        assertThat(directory.villagesOf(new PersonId("town-auditor"), today)).hasSize(34);
        assertThat(directory.villagesOf(new PersonId("town-administrator"), today))
                .isEmpty();
        assertThat(directory.holders(PostKind.PARTY_SECRETARY, today))
                .hasSize(34)
                .extracting(Person::enabled)
                .containsOnly(true);
    }

    @Test
    @DisplayName("名册按日期取版本")
    void theRollOfADay() {
        var village = new VillageCode("v005");
        var today = clock.today();
        var now = directory.roll(village, RollKind.REPRESENTATIVES, today);
        assertThat(directory
                        .roll(village, RollKind.REPRESENTATIVES, today.minusDays(1000))
                        .entries())
                .hasSize(30)
                .isNotEqualTo(now.entries());
        assertThat(directory
                        .roll(village, RollKind.REPRESENTATIVES, today.minusDays(2000))
                        .entries())
                .isEmpty();
        var first = directory.roll(new VillageCode("v001"), RollKind.REPRESENTATIVES, today);
        assertThat(first.entitled()).isEqualTo(40);
        assertThat(first.women() * 3).isGreaterThanOrEqualTo(40);
    }

    @Test
    @DisplayName("议事机构没有账号：一个职务登记会议，另一个职务确认")
    void aCouncilIsKnownByItsPosts() {
        var today = clock.today();
        assertThat(directory.council(Post.TOWN, CouncilKind.JOINT_MEETING, today))
                .get()
                .satisfies(it -> {
                    assertThat(it.recorder()).isEqualTo(PostKind.PARTY_GOVERNMENT_OFFICE);
                    assertThat(it.confirmers()).containsExactly(PostKind.MAYOR, PostKind.TOWN_PARTY_SECRETARY);
                    assertThat(it.members()).contains(PostKind.DEPUTY_HEAD).hasSize(4);
                });
        assertThat(directory.council("v001", CouncilKind.TWO_COMMITTEES, today))
                .get()
                .extracting(Council::members)
                .isEqualTo(List.of(RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE));
        assertThat(directory.council("v001", CouncilKind.JOINT_MEETING, today)).isEmpty();
    }

    @Test
    @DisplayName("议事机构按日期取组成：最后一天还是原来的，第二天是新的")
    void theCouncilOfADay() {
        var today = clock.today();
        var now = directory.council("v034", CouncilKind.TWO_COMMITTEES, today).orElseThrow();
        assertThat(council(now.from())).contains(now);
        assertThat(council(now.from().minusDays(1))).isEmpty();
        var ended = composed(now.recorder(), now.from(), today);
        var next = composed(PostKind.VILLAGE_DIRECTOR, today.plusDays(1), null);
        transaction.executeWithoutResult(it -> {
            it.setRollbackOnly();
            town.write(
                    new TownData("", List.of(), List.of(), List.of(), List.of(), List.of(ended, next), List.of()),
                    town.known());
            assertThat(council(today)).contains(ended);
            assertThat(council(today.plusDays(1))).contains(next);
            assertThat(council(today.plusYears(1))).contains(next);
        });
    }

    private Optional<Council> council(LocalDate day) {
        return directory.council("v034", CouncilKind.TWO_COMMITTEES, day);
    }

    private static Council composed(PostKind recorder, LocalDate from, @Nullable LocalDate to) {
        return new Council(
                CouncilKind.TWO_COMMITTEES,
                "v034",
                recorder,
                List.of(PostKind.PARTY_SECRETARY),
                List.of(RollKind.BRANCH_COMMITTEE, RollKind.VILLAGE_COMMITTEE),
                from,
                to);
    }

    @Test
    @DisplayName("登录凭口令，权限来自在任职务")
    void signingInBringsTheGroupsOfToday() {
        var user = signIn.loadUserByUsername("v001-village-clerk");
        assertThat(passwords.matches("cunwu-demo-2026", user.getPassword())).isTrue();
        assertThat(user.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("v001-village-clerk", "v002-mediator");
        assertThat(signIn.loadUserByUsername("v003-mediator-2").getAuthorities())
                .isEmpty();
        assertThatThrownBy(() -> signIn.loadUserByUsername("v001-nobody"))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThatThrownBy(() -> signIn.loadUserByUsername("' or 1=1 --\u0000"))
                .isInstanceOf(UsernameNotFoundException.class);
    }
}
