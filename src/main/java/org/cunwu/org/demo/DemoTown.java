package org.cunwu.org.demo;

import static org.cunwu.org.PostKind.LEGAL_ADVISER;
import static org.cunwu.org.PostKind.MEDIATOR;
import static org.cunwu.org.PostKind.VILLAGE_ACCOUNTANT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cunwu.org.Level;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.rules.Sheet;

/**
 * 演示镇 — a town that does not exist, the same on every machine but for its dates, which count from today. Three
 * things in it are there to be looked at: in v003 a mediator left yesterday, the successor began today and a second
 * accountant begins tomorrow; v034 has one person as secretary and director (一肩挑); some hold posts in two villages.
 */
final class DemoTown {

    static final String NEW_TODAY = "v003-mediator";
    static final int UNIFIED = 34;
    static final int DAYS_IN_OFFICE = 700;
    private static final int ROLL_AGE = 400;

    private static final List<String> DISTRICTS = List.of("东河责任区", "西岗责任区", "北坡责任区", "南湖责任区");

    /** Name, letters, number of the district. */
    private static final List<String> VILLAGES = List.of(
            "石桥村 SQ 1",
            "柳湾村 LW 1",
            "槐林村 HL 1",
            "东岭村 DL 1",
            "白杨村 BY 1",
            "云头村 YT 1",
            "南塘村 NT 1",
            "新泉村 XQ 1",
            "马坊村 MF 1",
            "杏花村 XH 2",
            "西岗村 XG 2",
            "松坡村 SP 2",
            "竹园村 ZY 2",
            "桃溪村 TX 2",
            "麦香村 MX 2",
            "高台村 GT 2",
            "双井村 SJ 2",
            "清水村 QS 2",
            "北坡村 BP 3",
            "枣行村 ZH 3",
            "红石村 HS 3",
            "黄崖村 HY 3",
            "大槐村 DH 3",
            "小渡村 XD 3",
            "龙泉村 LQ 3",
            "凤鸣村 FM 3",
            "南湖村 NH 4",
            "荷风村 HF 4",
            "苇塘村 WT 4",
            "梨园村 LY 4",
            "栗山村 LS 4",
            "葛庄村 GZ 4",
            "卢家村 LJ 4",
            "长堤村 CD 4");

    private final DemoSheets sheets = new DemoSheets();
    private final LocalDate today;
    private final LocalDate since;

    private DemoTown(LocalDate today) {
        this.today = today;
        this.since = today.minusDays(DAYS_IN_OFFICE);
    }

    static List<Sheet> on(LocalDate today) {
        var town = new DemoTown(today);
        town.fill();
        return town.sheets.sheets();
    }

    private void fill() {
        sheets.town("禾澄镇");
        var names = new DemoNames(0);
        for (var at = 1; at <= DISTRICTS.size(); at++) {
            var code = "d0" + at;
            sheets.district(code, DISTRICTS.get(at - 1));
            officials(Level.DISTRICT, code, names);
        }
        officials(Level.TOWN, Post.TOWN, names);
        var councils = new DemoCouncils(sheets, since);
        councils.town();
        for (var at = 1; at <= VILLAGES.size(); at++) {
            var parts = VILLAGES.get(at - 1).split(" ", -1);
            sheets.village(village(at), parts[0], parts[1], "d0" + parts[2]);
            village(village(at), at);
            councils.village(village(at));
        }
        secondPosts();
    }

    private void officials(Level level, String place, DemoNames names) {
        Stream.of(PostKind.values()).filter(it -> it.level() == level).forEach(kind -> {
            var id = Post.group(place, kind);
            sheets.person(id, names.next(kind.code().length() % 3 == 0));
            sheets.post(id, kind, place, since);
        });
    }

    private void village(String code, int number) {
        var village = new DemoVillage(code, number, sheets, since);
        var residents = village.fill(number == UNIFIED);
        var rolls = new DemoRolls(code, number, residents, sheets, today.minusDays(ROLL_AGE));
        rolls.fill();
        if (number == 3) {
            village.extra("mediator-2", MEDIATOR, since, today.minusDays(1));
            village.extra("village-accountant-2", VILLAGE_ACCOUNTANT, today.plusDays(1), LocalDate.MAX);
        }
        if (number == 5) rolls.formerRepresentatives(today.minusDays(1500), 30);
    }

    private void secondPosts() {
        sheets.post("v001-village-clerk", MEDIATOR, "v002", since);
        sheets.post("v004-party-secretary", MEDIATOR, "v005", since);
        for (var at = 2; at <= 4; at++) sheets.post("v001-legal-adviser", LEGAL_ADVISER, village(at), since);
    }

    private static String village(int number) {
        return "v%03d".formatted(number);
    }
}
