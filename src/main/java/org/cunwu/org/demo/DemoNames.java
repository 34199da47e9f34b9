package org.cunwu.org.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** 演示姓名 — made-up names, in each village mostly of a few families and never twice. */
final class DemoNames {

    private static final List<String> FAMILIES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑",
            "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜",
            "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "石", "廖", "贾", "夏",
            "邹", "欧阳", "上官");
    private static final String MEN = "建国志强德明永福长河景山树林宝田维民思远铁柱春生学文广平立新海涛秋实兴旺振华守义安康传根家栋庆余";
    private static final String WOMEN = "秀英桂兰玉珍淑华春梅翠莲素芳月娥凤霞雅琴巧云彩红丽萍冬香美玲惠敏爱菊银杏小燕金花晓静";

    private final Random random;
    private final Set<String> given = new HashSet<>();
    private final List<String> home;

    DemoNames(long village) {
        random = new Random(village * 7919 + 17);
        home = List.of(pick(FAMILIES), pick(FAMILIES), pick(FAMILIES));
    }

    String next(boolean woman) {
        String name;
        do {
            var family = random.nextInt(100) < 55 ? pick(home) : pick(FAMILIES);
            name = family + givenName(woman ? WOMEN : MEN);
        } while (!given.add(name));
        return name;
    }

    /** Mostly two characters, sometimes one. */
    private String givenName(String characters) {
        var first = characters.charAt(random.nextInt(characters.length()));
        if (random.nextInt(100) < 15) return String.valueOf(first);
        var second = characters.charAt(random.nextInt(characters.length()));
        return first == second ? String.valueOf(first) : "" + first + second;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
