package org.cunwu.org.demo;

import static org.cunwu.org.PostKind.COLLECTIVE_CHAIR;
import static org.cunwu.org.PostKind.COLLECTIVE_DIRECTOR;
import static org.cunwu.org.PostKind.DEPUTY_HEAD;
import static org.cunwu.org.PostKind.DISCIPLINE_OFFICE;
import static org.cunwu.org.PostKind.MAYOR;
import static org.cunwu.org.PostKind.PARTY_GOVERNMENT_OFFICE;
import static org.cunwu.org.PostKind.PARTY_SECRETARY;
import static org.cunwu.org.PostKind.TOWN_PARTY_SECRETARY;
import static org.cunwu.org.PostKind.VILLAGE_CLERK;
import static org.cunwu.org.RollKind.BRANCH_COMMITTEE;
import static org.cunwu.org.RollKind.VILLAGE_COMMITTEE;

import java.time.LocalDate;
import java.util.List;
import org.cunwu.org.Council;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.Membership;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;

/** 演示的议事机构 — in a village with a single supervisor there is no 监事会. */
final class DemoCouncils {

    private final DemoSheets sheets;
    private final LocalDate since;

    DemoCouncils(DemoSheets sheets, LocalDate since) {
        this.sheets = sheets;
        this.since = since;
    }

    void town() {
        var leaders = List.<Membership>of(TOWN_PARTY_SECRETARY, MAYOR, DEPUTY_HEAD, DISCIPLINE_OFFICE);
        var heads = List.of(MAYOR, TOWN_PARTY_SECRETARY);
        council(CouncilKind.JOINT_MEETING, Post.TOWN, PARTY_GOVERNMENT_OFFICE, heads, leaders);
        var secretary = List.of(TOWN_PARTY_SECRETARY);
        council(CouncilKind.PARTY_COMMITTEE, Post.TOWN, PARTY_GOVERNMENT_OFFICE, secretary, leaders);
    }

    void village(String code) {
        council(
                CouncilKind.TWO_COMMITTEES,
                code,
                VILLAGE_CLERK,
                List.of(PARTY_SECRETARY),
                List.of(BRANCH_COMMITTEE, VILLAGE_COMMITTEE));
        council(
                CouncilKind.COLLECTIVE_BOARD,
                code,
                COLLECTIVE_DIRECTOR,
                List.of(COLLECTIVE_CHAIR),
                List.of(COLLECTIVE_CHAIR, COLLECTIVE_DIRECTOR));
    }

    private void council(
            CouncilKind kind, String place, PostKind recorder, List<PostKind> confirmers, List<Membership> members) {
        sheets.council(new Council(kind, place, recorder, confirmers, members, since, null));
    }
}
