package org.cunwu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cunwu.RunningJar;
import org.cunwu.kernel.TownClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real town's first day, on one running jar: its pages one after the other. */
@DisplayName("一个真实的镇，第一天在手机上")
class AdministrationIT {

    private static final String PASSWORD = "槐花开了要去石桥村看看";
    private static final Map<String, String> TOWN = Map.of(
            "town.csv",
            "镇名称\n云泽镇\n",
            "districts.csv",
            "责任区代码,责任区名称\nqu1,一区\n",
            "villages.csv",
            "村代码,村名称,字母简称,责任区代码\n370999100001,石桥村,SQ,qu1\n",
            "persons.csv",
            "人员编号,姓名,账号状态\noffice,王丽,启用\nclerk,张文,启用\n",
            "posts.csv",
            """
            人员编号,职务,任职地点,开始日期,结束日期
            office,党政办,镇,2024-01-01,
            clerk,村文书,370999100001,2024-01-01,
            """);

    @Test
    @DisplayName("首次启动、第一次登录、参数：没有无障碍问题，不用横向滚动，全是中文")
    void everyPageOfTheFirstDay(@TempDir Path folder) throws IOException {
        var data = folder.resolve("data");
        try (var jar = RunningJar.startEmpty(data);
                var browsers = new Browsers(jar.root())) {
            var phone = browsers.strangersPhone();
            setUp(phone, jar.root(), data, folder);
            chooseAPassword(phone, jar.root(), data);
            signIn(phone, jar.root());
            administer(phone, jar.root());
            phone.setViewportSize(1366, 850);
            phone.navigate(jar.root() + "/admin/parameters");
            Inspection.of(phone);
        }
    }

    private static void setUp(Page phone, String root, Path data, Path folder) throws IOException {
        phone.navigate(root + "/setup");
        Inspection.of(phone);
        fillSetUp(phone, "wrong-token", folder);
        assertThat(phone.locator("[role=alert]")).containsText("一次性令牌不对");
        Inspection.of(phone);
        fillSetUp(phone, Files.readString(data.resolve("first-token.txt")).strip(), folder);
        assertThat(phone.locator("[role=status]")).containsText("导入完成");
        Inspection.of(phone);
    }

    private static void fillSetUp(Page phone, String token, Path folder) throws IOException {
        for (var sheet : TOWN.entrySet()) Files.writeString(folder.resolve(sheet.getKey()), sheet.getValue());
        phone.fill("input[name=token]", token);
        phone.fill("input[name=person]", "admin");
        phone.fill("input[name=name]", "李管");
        phone.setInputFiles(
                "input[type=file]", TOWN.keySet().stream().map(folder::resolve).toArray(Path[]::new));
        phone.click("button.primary");
    }

    private static void chooseAPassword(Page phone, String root, Path data) throws IOException {
        phone.navigate(root + "/activate");
        Inspection.of(phone);
        choose(phone, "no-such-code");
        assertThat(phone.locator("[role=alert]")).containsText("一次性登录码不对");
        Inspection.of(phone);
        choose(phone, code(data, "office"));
        assertThat(phone.locator("[role=status]")).containsText("现在可以登录");
        Inspection.of(phone);
    }

    private static void choose(Page phone, String code) {
        phone.fill("input[name=person]", "office");
        phone.fill("input[name=code]", code);
        phone.fill("input[name=password]", PASSWORD);
        phone.fill("input[name=again]", PASSWORD);
        phone.click("button.primary");
    }

    private static String code(Path data, String person) throws IOException {
        try (var found = Files.list(data)) {
            var list = found.filter(it -> it.toString().contains("one-time-codes"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(list).stream()
                    .filter(it -> it.startsWith(person + ","))
                    .map(it -> it.substring(person.length() + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void signIn(Page phone, String root) {
        phone.navigate(root + "/login");
        signInAs(phone, "wrong password");
        assertThat(phone.locator("[role=alert]")).containsText("登录名或密码不对");
        Inspection.of(phone);
        signInAs(phone, PASSWORD);
        assertThat(phone.locator("h1")).hasText("待办");
    }

    private static void signInAs(Page phone, String password) {
        phone.fill("input[name=username]", "office");
        phone.fill("input[name=password]", password);
        phone.click("button.primary");
    }

    private static void administer(Page phone, String root) {
        phone.navigate(root + "/admin/parameters");
        phone.selectOption("#name", "disclosure.notice.days");
        phone.fill("#value", "9999");
        phone.fill("#reason", "汛期");
        phone.click(".actions button.primary");
        assertThat(phone.locator("[role=alert]").first()).isVisible();
        Inspection.of(phone);
        phone.fill("#value", "20");
        phone.fill("#from", new TownClock().today().plusDays(1).toString());
        phone.click(".actions button.primary");
        assertThat(phone.locator("body")).containsText("等待另一人确认");
        Inspection.of(phone);
    }
}
