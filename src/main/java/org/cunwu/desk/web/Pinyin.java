package org.cunwu.desk.web;

import net.sourceforge.pinyin4j.PinyinHelper;

/** 拼音 — the sounds and the initials of a name, by which it is found in a long list: {@code zhangsan zs}. */
final class Pinyin {

    private Pinyin() {}

    static String of(String name) {
        var sounds = new StringBuilder();
        var initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            var readings = PinyinHelper.toHanyuPinyinStringArray(name.charAt(i));
            if (readings == null || readings.length == 0) continue;
            var sound = readings[0].replaceAll("\\d", "");
            sounds.append(sound);
            initials.append(sound.charAt(0));
        }
        return (sounds + " " + initials).trim();
    }
}
