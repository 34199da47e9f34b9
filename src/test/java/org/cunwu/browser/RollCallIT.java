package org.cunwu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.cunwu.RunningJar;
import org.cunwu.faults.Course;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("村文书在手机上登记四十五人的村民代表会议")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollCallIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "cunwu-demo-2026";
    private static final String CLERK = "v001-village-clerk";
    private static final String ARTICLE = "《村民委员会组织法》第三十条";

    private RunningJar jar;
    private Browsers browsers;
    private byte[] picture;
    private Path photo;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        jar = RunningJar.start(folder.resolve("data"));
        browsers = new Browsers(jar.root());
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        picture = png.toByteArray();
        photo = Files.write(folder.resolve("签到表.png"), picture);
    }

    @AfterAll
    void stop() {
        browsers.close();
        jar.close();
    }

    @Test
    @DisplayName("逐人点名，边点边看够不够；拍下签到表；提交后看到结论和条文")
    void theClerkCallsTheRoll() throws Exception {
        var number = calledMeeting();
        var phone = browsers.phone(CLERK);
        phone.navigate(jar.root() + "/task/" + openTask(CLERK, "user_resolve", number));
        Inspection.of(phone);
        assertThat(phone.locator(".roll > li")).hasCount(45);

        phone.locator("[data-all-agree]").click();
        for (int place = 1; place <= 16; place++) vote(phone, place, "未到会");
        assertThat(phone.locator("[data-tally]")).containsText("到会 29 人");
        assertThat(phone.locator("#findings .violated").first()).containsText(ARTICLE);

        phone.locator("[data-all-agree]").click();
        vote(phone, 1, "不同意");
        vote(phone, 2, "弃权");
        vote(phone, 45, "未到会");
        assertThat(phone.locator("[data-tally]")).containsText("到会 44 人，同意 42 人，不同意 1 人，弃权 1 人，未到会 1 人，未登记 0 人");
        assertThat(phone.locator("#findings .violated")).hasCount(0);
        assertThat(phone.locator("#findings")).containsText(ARTICLE);
        Inspection.fitsTheScreen(phone);

        phone.locator("input[type=file]").setInputFiles(photo);
        phone.locator(".actions button.primary").click();
        assertThat(phone.locator("body")).containsText("回执");

        phone.navigate(jar.root() + "/case/" + number);
        assertThat(phone.locator("body")).containsText("同意 42");
        assertThat(phone.locator("body")).containsText(ARTICLE);
        Inspection.fitsTheScreen(phone);
    }

    private static void vote(Page phone, int place, String said) {
        phone.locator(".roll > li:nth-child(" + place + ") .votes label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + said + "\\s*$")))
                .click();
    }

    /** A matter whose meeting was held and is to be recorded; the number of its case. */
    private String calledMeeting() throws Exception {
        var photograph = JSON.readTree(jar.upload(CLERK, PASSWORD, picture).body())
                .get("id")
                .asText();
        var number = submitted(CLERK, "/api/v1/cases/four_discussions", Course.raise(photograph))
                .get("caseNumber")
                .asText();
        for (var step : Course.STEPS.subList(0, Course.STEPS.size() - 1)) {
            var person = "v001-" + step.post();
            var task = openTask(person, step.id(), number);
            var own = JSON.readTree(jar.upload(person, PASSWORD, picture).body())
                    .get("id")
                    .asText();
            var facts = read(person, "/api/v1/tasks/" + task).get("facts");
            submitted(person, "/api/v1/tasks/" + task, Course.form(step, facts, own));
        }
        return number;
    }

    private String openTask(String person, String step, String number) throws Exception {
        for (var item : read(person, "/api/v1/inbox").get("items")) {
            if (item.get("step").asText().equals(step)
                    && item.get("caseNumber").asText().equals(number))
                return item.get("task").asText();
        }
        throw new AssertionError(number + " is not at " + step);
    }

    private JsonNode read(String person, String path) throws Exception {
        return JSON.readTree(jar.send(person, PASSWORD, "GET", path, "", "").body());
    }

    private JsonNode submitted(String person, String path, String form) throws Exception {
        var answer = jar.send(person, PASSWORD, "POST", path, UUID.randomUUID().toString(), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
