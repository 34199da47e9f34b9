package org.cunwu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cunwu.RunningJar;
import org.cunwu.kernel.TownClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("浏览器里的村干部")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "cunwu-demo-2026";
    private static final String MATTER = """
            {"matter":"VILLAGE_AFFAIRS","title":"村内道路硬化 1.2 公里","planText":"硬化村内道路 1.2 公里，宽 4 米，厚 18 厘米。",
             "budget":"186000.00","funding":"COLLECTIVE_INCOME","origin":"VILLAGE_OFFICIALS"}
            """;

    private RunningJar jar;
    private Browsers browsers;
    private Path photo;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        jar = RunningJar.start(folder.resolve("data"));
        browsers = new Browsers(jar.root());
        photo = folder.resolve("签到表.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
    }

    @AfterAll
    void stop() {
        browsers.close();
        jar.close();
    }

    @Test
    @DisplayName("三名村干部在工作列表里接连办理三步，第四名在手机上办理")
    void threeOfficialsWorkInsideTasklistTheFourthOnAPhone() throws Exception {
        var number = aMatterConfirmed("v006");
        var secretary = tasklist("v006-party-secretary");
        recordMeeting(form(secretary, "召开支委会提议"), 6);
        paneIsCleared(secretary);
        var director = tasklist("v006-village-director");
        recordMeeting(form(director, "商议"), 5);
        paneIsCleared(director);
        var supervisor = tasklist("v006-supervision-director");
        var opinion = form(supervisor, "发表监督意见");
        opinion.locator("button[value=AGREE]").click();
        paneIsCleared(supervisor);

        var phone = browsers.phone("v006-party-secretary");
        phone.navigate(jar.root() + "/");
        assertThat(phone.locator("body")).containsText("村内道路硬化 1.2 公里");
        phone.locator("a:has-text('去办理')").first().click();
        assertThat(phone.locator("h1")).containsText("党员大会");
        Inspection.fitsTheScreen(phone);
        phone.locator("[data-all-agree]").click();
        phone.locator("input[name=deliveredOn]").fill(daysAgo(3));
        phone.locator("input[type=file]").setInputFiles(photo);
        phone.locator(".actions button.primary").click();
        assertThat(phone.locator("body")).containsText("回执");

        var steps = JSON.readTree(jar.send("v006-village-clerk", PASSWORD, "GET", "/api/v1/cases/" + number, "", "")
                .body());
        assertThat(steps.at("/open/0/step").asText()).isEqualTo("user_notify");
    }

    @Test
    @DisplayName("手机上的工作列表：代理人在里面问意见、催一催、转给本人，本人在里面看到有人催办")
    void passedOnAndUrgedInTasklistOnAPhone() throws Exception {
        var secretary = "v008-party-secretary";
        var deputy = "v008-branch-member";
        var number = aMatterRaised("v008");
        deputyStandsIn(secretary, deputy);
        var phone = tasklistOnAPhone(deputy);
        var step = form(phone, "确认议题分类");
        assertThat(step.locator("nav.others")).containsText("转办");
        step.locator("nav.others a:text-is('征求意见')").click();
        step.locator("input[value='v008-mediator:v008-mediator']").check();
        step.locator("textarea[name=question]").fill("宽四米够不够");
        submit(step);
        step.locator("a:has-text('回到这一步')").click();
        step.locator("section.card a:text-is('催办')").click();
        assertThat(step.locator("h1")).containsText("催办");
        fitsTheFrame(phone, "催办");
        submit(step);
        step.locator("a:has-text('回到这一步')").click();
        assertThat(step.locator("h1")).containsText("确认议题分类");

        step.locator("nav.others a:text-is('转办')").click();
        assertThat(step.locator("h1")).containsText("转办");
        fitsTheFrame(phone, "转办");
        step.locator("input[value='" + secretary + "']").check();
        submit(step);
        paneIsCleared(phone);

        urged("v008-village-clerk", number);
        var own = form(tasklistOnAPhone(secretary), "确认议题分类");
        assertThat(own.locator("body")).containsText("催办 1 次");
        assertThat(own.locator("body")).containsText("宽四米够不够");
    }

    /** The official opens the case on the phone and urges whoever is to do the step. */
    private void urged(String person, String number) {
        var page = browsers.phone(person);
        page.navigate(jar.root() + "/case/" + number);
        page.locator("a:text-is('催办')").first().click();
        assertThat(page.locator("h1")).containsText("催办");
        page.locator(".actions button.primary").click();
        assertThat(page.locator("body")).containsText("回执");
    }

    private void deputyStandsIn(String absent, String deputy) throws Exception {
        var today = new TownClock().today();
        var form = "{\"absent\":\"%s/%s\",\"deputy\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"去县里学习几天\"}"
                .formatted(absent, absent, deputy, today, today.plusDays(2));
        var entered = jar.send(
                absent, PASSWORD, "POST", "/api/v1/stand-ins", UUID.randomUUID().toString(), form);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
    }

    private Page tasklistOnAPhone(String person) {
        var page = browsers.phone(person);
        page.navigate(jar.root() + "/camunda/app/tasklist/default/");
        return page;
    }

    /** Neither Tasklist nor our page in it scrolls sideways; what was seen is kept as a picture. */
    private static void fitsTheFrame(Page page, String verb) {
        Inspection.fitsTheScreen(page);
        var frame = page.frames().get(page.frames().size() - 1);
        var width = ((Number) frame.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width).as("width of " + verb).isLessThanOrEqualTo(Browsers.PHONE_WIDTH);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", verb + "-390.png")));
    }

    @Test
    @DisplayName("各页面没有无障碍问题，手机上不用横向滚动")
    void pagesAreAccessibleOnAPhone() throws Exception {
        var number = aMatterConfirmed("v007");
        var stranger = browsers.strangersPhone();
        inspect(stranger, "/login");
        var clerk = browsers.phone("v007-village-clerk");
        for (var path : List.of("/", "/start", "/start/four_discussions", "/case/" + number, "/trial")) {
            inspect(clerk, path);
        }
        var secretary = browsers.phone("v007-party-secretary");
        inspect(secretary, "/task/" + openTask("v007-party-secretary"));
        var auditor = browsers.phone("town-auditor");
        inspect(auditor, "/audit");
        var office = browsers.phone("town-party-government-office");
        for (var path : List.of(
                "/admin/parameters",
                "/admin/holidays",
                "/admin/import",
                "/admin/people",
                "/admin/people/v007-village-clerk")) {
            inspect(office, path);
        }
        inspect(stranger, "/activate");
    }

    private void inspect(Page page, String path) {
        page.navigate(jar.root() + path);
        Inspection.of(page);
    }

    private Page tasklist(String person) {
        var page = browsers.desk(person);
        page.navigate(jar.root() + "/camunda/app/tasklist/default/");
        return page;
    }

    private static FrameLocator form(Page page, String step) {
        var card = page.locator(".tasks-list .task:has-text('" + step + "')").first();
        card.click();
        return page.frameLocator(".task-form iframe, iframe");
    }

    private void recordMeeting(FrameLocator form, int daysAgo) {
        form.locator("input[name=heldOn]").fill(daysAgo(daysAgo));
        form.locator("[data-all-agree]").click();
        form.locator("input[type=file]").setInputFiles(photo);
        submit(form);
    }

    private static void submit(FrameLocator form) {
        form.locator(".actions button.primary").click();
    }

    /** Without leaving Tasklist: the form is gone and the list no longer shows the step. */
    private static void paneIsCleared(Page page) {
        assertThat(page.locator("iframe")).hasCount(0);
        assertThat(page.url()).contains("/camunda/app/tasklist/default/");
    }

    private String aMatterConfirmed(String village) throws Exception {
        var number = aMatterRaised(village);
        var secretary = village + "-party-secretary";
        var confirmed = jar.send(
                secretary,
                PASSWORD,
                "POST",
                "/api/v1/tasks/" + openTask(secretary),
                UUID.randomUUID().toString(),
                "{\"decision\":\"CONFIRM\"}");
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        return number;
    }

    private String aMatterRaised(String village) throws Exception {
        var started = jar.send(
                village + "-village-clerk",
                PASSWORD,
                "POST",
                "/api/v1/cases/four_discussions",
                UUID.randomUUID().toString(),
                MATTER);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return JSON.readTree(started.body()).get("caseNumber").asText();
    }

    private String openTask(String person) throws Exception {
        var inbox = JSON.readTree(
                jar.send(person, PASSWORD, "GET", "/api/v1/inbox", "", "").body());
        return inbox.at("/items/0/task").asText();
    }

    private static String daysAgo(int days) {
        return new TownClock().today().minusDays(days).toString();
    }
}
