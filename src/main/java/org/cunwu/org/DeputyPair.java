package org.cunwu.org;

import java.util.List;

/**
 * 可以代理的岗位 — who may stand in for whom where the town lists it; what stands here not at all, nobody may.
 *
 * <p>村监委会 only from its own members, 理事长 only by a 理事, the 报账员 never by who may not be one. 法律顾问, 调解员,
 * 纪委, 审计 and 系统管理员 are named in person; nobody stands in for them.
 *
 * @param listed whether the list holds the pair until the town says otherwise
 */
public record DeputyPair(PostKind represented, PostKind deputy, boolean listed) {

    public static final List<DeputyPair> ALL = List.of(
            new DeputyPair(PostKind.PARTY_SECRETARY, PostKind.BRANCH_MEMBER, true),
            new DeputyPair(PostKind.VILLAGE_DIRECTOR, PostKind.COMMITTEE_MEMBER, true),
            new DeputyPair(PostKind.SUPERVISION_DIRECTOR, PostKind.SUPERVISION_MEMBER, true),
            new DeputyPair(PostKind.COLLECTIVE_CHAIR, PostKind.COLLECTIVE_DIRECTOR, true),
            new DeputyPair(PostKind.VILLAGE_ACCOUNTANT, PostKind.VILLAGE_CLERK, true),
            new DeputyPair(PostKind.VILLAGE_CLERK, PostKind.COMMITTEE_MEMBER, true),
            new DeputyPair(PostKind.VILLAGE_CLERK, PostKind.BRANCH_MEMBER, true),
            new DeputyPair(PostKind.DISTRICT_SECRETARY, PostKind.LIAISON_OFFICER, false),
            new DeputyPair(PostKind.STATION_HEAD, PostKind.STATION_ACCOUNTANT, false),
            new DeputyPair(PostKind.SEAL_KEEPER, PostKind.STATION_ACCOUNTANT, false),
            new DeputyPair(PostKind.MAYOR, PostKind.DEPUTY_HEAD, true),
            new DeputyPair(PostKind.TOWN_PARTY_SECRETARY, PostKind.MAYOR, false));

    /** By whom the post may be represented at all. */
    public static List<PostKind> deputiesOf(PostKind represented) {
        return ALL.stream()
                .filter(it -> it.represented() == represented)
                .map(DeputyPair::deputy)
                .toList();
    }

    /** The town's parameter that lists it: {@code engine.stand-in.party-secretary.branch-member}. */
    public String parameter() {
        return "engine.stand-in." + represented.code() + "." + deputy.code();
    }
}
