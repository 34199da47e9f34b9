package org.cunwu.decision.demo;

import static org.cunwu.org.PostKind.PARTY_SECRETARY;
import static org.cunwu.org.PostKind.VILLAGE_CLERK;

import java.util.List;

/**
 * 演示剧本 — what lies about in the demo town on the day of the start: matters at every step, one overdue, one returned,
 * one objected to, one voted down, one withdrawn, some hanging on the board, one closed. Days are counted back from today.
 */
final class DemoScript {

    private DemoScript() {}

    static List<DemoMatter> of(DemoOffice office) {
        return List.of(
                closed(office),
                hanging(office),
                new DemoMatter(office, "v001", "新建老年活动室", "村委会东侧空地新建老年活动室一间，90 平方米，砖混结构。", "142000")
                        .raised(6)
                        .confirmed(5)
                        .proposed(3)
                        .consulted(1),
                new DemoMatter(office, "v001", "整治村西坑塘", "清淤、护坡，沿塘装护栏 160 米。", "68000").raised(0),
                new DemoMatter(office, "v002", "更换村自来水主管", "更换主管 2.4 公里，管径 110 毫米，分两段施工。", "235000")
                        .raised(16)
                        .confirmed(15)
                        .proposed(13)
                        .consulted(10)
                        .supervised(8)
                        .returned(1, "user_deliberate", PARTY_SECRETARY, "user_consult", "施工分段和“两委”商议的不一致，请核对后再报"),
                new DemoMatter(office, "v003", "修缮村小学旧址作便民服务点", "换屋面、粉刷、通电，作便民服务点和图书室。", "57000")
                        .raised(40)
                        .confirmed(38)
                        .urged(2, "user_propose", VILLAGE_CLERK),
                new DemoMatter(office, "v004", "村口建牌楼", "村口建石牌楼一座，高 9 米。", "198000")
                        .raised(50)
                        .confirmed(49)
                        .proposed(46)
                        .consulted(44)
                        .supervised(42)
                        .deliberated(37, 41)
                        .announced(36, 28)
                        .votedDown(28),
                new DemoMatter(office, "v005", "清运村内积存垃圾", "雇车清运积存垃圾约 300 方，运到镇转运站。", "36000")
                        .raised(12)
                        .confirmed(11)
                        .proposed(9)
                        .consulted(6)
                        .objected(3, "报价只有一家，请补充询价后再议"),
                new DemoMatter(office, "v006", "买村务用车", "购小型客车一辆。", "89000")
                        .raised(20)
                        .givenBack(18, "村级不得购车，请撤回")
                        .withdrawn(17, "不符合规定，撤回"),
                new DemoMatter(office, "v007", "村内主街装路灯", "主街装太阳能路灯 46 盏。", "78200")
                        .raised(60)
                        .confirmed(59)
                        .proposed(56)
                        .consulted(54)
                        .supervised(52)
                        .deliberated(47, 51)
                        .announced(46, 38)
                        .adopted(38)
                        .posted(37)
                        .verified(36),
                new DemoMatter(office, "v010", "硬化田间机耕路", "硬化机耕路 900 米，宽 3.5 米，厚 15 厘米。", "121500")
                        .raised(15)
                        .confirmed(14)
                        .proposed(12)
                        .consulted(10)
                        .supervised(9)
                        .deliberated(4, 8),
                new DemoMatter(office, "v019", "重修灌溉渠", "衬砌支渠 1.8 公里，建节制闸 3 座。", "310000")
                        .raised(20)
                        .confirmed(19)
                        .proposed(17)
                        .consulted(15)
                        .supervised(13)
                        .deliberated(8, 12)
                        .announced(7, -3),
                new DemoMatter(office, "v027", "建村民健身场地", "村广场北侧铺地坪、装健身器材 12 件。", "45500")
                        .raised(2)
                        .confirmed(1));
    }

    private static DemoMatter closed(DemoOffice office) {
        return new DemoMatter(office, "v001", "硬化村东道路1.2公里", "硬化村东道路 1.2 公里，宽 4 米，厚 18 厘米。", "186000")
                .raised(85)
                .confirmed(84)
                .proposed(81)
                .consulted(79)
                .supervised(78)
                .deliberated(73, 77)
                .announced(72, 65)
                .adopted(65)
                .posted(64)
                .verified(63)
                .implemented(28)
                .posted(27)
                .verified(26)
                .archived(5);
    }

    private static DemoMatter hanging(DemoOffice office) {
        return new DemoMatter(office, "v001", "村委会办公楼屋面防水", "屋面铲除旧防水层，重做两道防水，420 平方米。", "54600")
                .raised(31)
                .confirmed(30)
                .proposed(28)
                .consulted(26)
                .supervised(24)
                .deliberated(19, 23)
                .announced(18, 6)
                .adopted(6)
                .posted(5)
                .verified(4);
    }
}
