package org.cunwu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("编号、摘要、命令行的话")
class CodesTests {

    @Test
    @DisplayName("人员编号、村代码的写法：对的收，错的不收")
    void forms() {
        assertThat(PersonId.isValid("zhang-san")).isTrue();
        assertThat(PersonId.isValid("Zhang")).isFalse();
        assertThat(new PersonId("zhang-san")).hasToString("zhang-san");
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(""));
        assertThat(VillageCode.isValid("v001")).isTrue();
        assertThat(VillageCode.isValid("v")).isFalse();
        assertThat(new VillageCode("370323004223")).hasToString("370323004223");
        assertThatIllegalArgumentException().isThrownBy(() -> new VillageCode("V001"));
    }

    @Test
    @DisplayName("摘要：内容和文件算出来一样，就是公认的那一个")
    void digests(@TempDir Path folder) throws Exception {
        var known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        var abc = "abc".getBytes(StandardCharsets.US_ASCII);
        assertThat(Digests.sha256(abc)).isEqualTo(known);
        assertThat(Digests.sha256(Files.write(folder.resolve("abc"), abc))).isEqualTo(known);
    }

    @Test
    @DisplayName("命令行先说中文，再说英文，不管机器是什么语言")
    void commandWords() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            assertThat(new CommandWords("messages/desk").both("desk.roll.all-agree"))
                    .startsWith("全部到会并同意")
                    .containsPattern(" / [A-Z]");
        } finally {
            Locale.setDefault(before);
        }
    }
}
