package org.cunwu.org.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cunwu.TestDatabase;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.CouncilKind;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.RollKind;
import org.cunwu.org.account.OneTimeCodes;
import org.cunwu.org.register.StaffChange;
import org.cunwu.org.staff.StaffDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** A real town's first days, on an empty database and without the demo. */
// the engine's web applications find engines by name in one registry per machine: this one must not hide the others'
@SpringBootTest(properties = "camunda.bpm.process-engine-name=first")
@AutoConfigureMockMvc
@Tag("database")
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("一个真实的镇的首次启动")
class FirstImportTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String WHO = "人员编号,姓名,账号状态\noffice,王丽,启用\nclerk,张文,启用\nleft,李离,停用\n";
    private static final String POSTS = """
            人员编号,职务,任职地点,开始日期,结束日期
            office,党政办,镇,2024-01-01,
            clerk,村文书,370999100001,2024-01-01,
            """;
    private static final String COUNCILS = """
            机构,所在地点,记录职务,确认职务,组成,开始日期,结束日期
            党政联席会,镇,党政办,"镇长,镇党委书记",镇长、镇党委书记、分管领导,2024-01-01,
            """;
    private static final String ROLLS = """
            村代码,名册,生效日期,编号,姓名,性别,户编号,有表决权,无表决权原因
            370999100001,党员,2024-01-01,clerk,张文,男,h1,是,
            """;
    private static final Map<String, String> TOWN = Map.of(
            "town.csv",
            "镇名称\n云泽镇\n",
            "districts.csv",
            "责任区代码,责任区名称\nqu1,一区\n",
            "villages.csv",
            "村代码,村名称,字母简称,责任区代码\n370999100001,石桥村,SQ,qu1\n",
            "persons.csv",
            WHO,
            "posts.csv",
            POSTS,
            "councils.csv",
            COUNCILS,
            "rolls.csv",
            ROLLS);

    @Autowired
    private MockMvc browser;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportTown command;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private StaffDesk staff;

    @Autowired
    private Directory directory;

    @Autowired
    private Ledger ledger;

    @Autowired
    private UserDetailsService signIn;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private TownClock clock;

    @Value("${cunwu.data}")
    private Path data;

    @Test
    @DisplayName("一次性令牌建立管理员和全镇资料，只能用一次；以后的导入由另一人确认")
    void theTokenOpensTheTownOnce(@TempDir Path folder) throws Exception {
        var file = data.resolve("first-token.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var token = Files.readString(file).strip();

        assertThat(setup("wrong", TOWN).getStatus()).isEqualTo(400);
        var bad = setup(token, with(TOWN, "persons.csv", WHO + "x y,,\n"));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString()).contains("persons.csv 第 5 行“人员编号”", "persons.csv 第 5 行“姓名”：没有填写");
        assertThat(directory.townName()).isEmpty();
        assertThat(file).exists();

        assertThat(setup(token, TOWN).getStatus()).isEqualTo(200);
        assertThat(file).doesNotExist();
        assertThat(directory.townName()).isEqualTo("云泽镇");
        var admin = new PersonId("admin");
        assertThat(directory.posts(admin, clock.today()))
                .extracting(Post::group)
                .containsExactly("town-administrator");
        var village = new VillageCode("370999100001");
        assertThat(directory
                        .roll(village, RollKind.PARTY_MEMBERS, clock.today())
                        .entitled())
                .isEqualTo(1);
        assertThat(directory.council(Post.TOWN, CouncilKind.JOINT_MEETING, clock.today()))
                .get()
                .matches(it -> it.confirmers().size() == 2);
        assertThat(ledger.chain(Act.TOWN, 0, 100))
                .filteredOn(it -> it.act().kind().equals("org.import-confirmed"))
                .singleElement()
                .matches(it -> Long.valueOf(1).equals(it.act().content().get("councils")));
        assertThat(setup(token, TOWN).getStatus()).isEqualTo(400);

        everybodyChoosesAPassword();
        aForgottenPasswordIsVoidWithTheNewCode();
        aSecondPersonConfirms(folder);
        assertThat(ledger.chain(Act.TOWN, 0, 100))
                .extracting(it -> it.act().kind())
                .contains(
                        "org.import-proposed",
                        "org.import-confirmed",
                        "org.import-rejected",
                        "org.staff-proposed",
                        "org.staff-confirmed");
    }

    private void everybodyChoosesAPassword() throws IOException {
        List<String> lines;
        try (var found = Files.list(data)) {
            var list =
                    found.filter(it -> it.toString().contains("one-time-codes")).toList();
            assertThat(list).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list.get(0))))
                    .isEqualTo("rw-------");
            lines = Files.readAllLines(list.get(0));
        }
        assertThat(lines).hasSize(4).noneMatch(it -> it.startsWith("left,"));
        assertThatThrownBy(() -> signIn.loadUserByUsername("clerk")).isInstanceOf(UsernameNotFoundException.class);
        var line =
                lines.stream().filter(it -> it.startsWith("clerk,")).findFirst().orElseThrow();
        var code = line.substring("clerk,".length());
        assertThat(codes.redeem("clerk", code, "short")).contains("org.password.too-short");
        assertThat(codes.redeem("office", code, "槐花开了要去石桥村看看")).contains("org.activate.wrong");
        assertThat(codes.redeem("clerk", code.toUpperCase(Locale.ROOT), "槐花开了要去石桥村看看"))
                .isEmpty();
        assertThat(codes.redeem("clerk", code, "又一个很长很长的口令呀呀")).contains("org.activate.wrong");
        assertThat(passwords.matches(
                        "槐花开了要去石桥村看看", signIn.loadUserByUsername("clerk").getPassword()))
                .isTrue();
    }

    private void aForgottenPasswordIsVoidWithTheNewCode() {
        assertThatThrownBy(() -> staff.propose(newCode("clerk", "office"))).hasMessage("who-proposes");
        assertThatThrownBy(() -> staff.propose(newCode("admin", "left"))).hasMessage("disabled");
        var change = newCode("admin", "clerk");
        staff.propose(change);
        assertThat(signIn.loadUserByUsername("clerk").isEnabled()).isTrue();
        assertThatThrownBy(() -> staff.confirm(new PersonId("admin"), change.id()))
                .hasMessage("second-person");
        var code = staff.confirm(new PersonId("office"), change.id()).orElseThrow();
        assertThatThrownBy(() -> signIn.loadUserByUsername("clerk")).isInstanceOf(UsernameNotFoundException.class);
        assertThat(codes.redeem("clerk", code, "新的口令也要够十个字才行")).isEmpty();
    }

    private StaffChange newCode(String by, String person) {
        return new StaffChange(
                UUID.randomUUID(),
                StaffChange.Kind.CODE,
                new PersonId(person),
                null,
                null,
                null,
                null,
                null,
                "忘记密码",
                new PersonId(by),
                clock.instant());
    }

    private void aSecondPersonConfirms(Path folder) throws IOException {
        var admin = new PersonId("admin");
        var office = new PersonId("office");
        Files.writeString(
                folder.resolve("posts.csv"),
                "人员编号,职务,任职地点,开始日期,结束日期\nclerk,村文书,370999100001,2024-01-01,"
                        + clock.today().minusDays(1) + "\n");
        assertThat(run(folder.toString(), "--as", "clerk")).startsWith("1").contains("只有党政办");
        assertThat(run(folder.toString(), "--as", "admin")).startsWith("0");
        var proposed = imports.open(office).get(0);
        assertThat(imports.examine(office, proposed.id()).changes().postsChanged())
                .hasSize(1);
        assertThatThrownBy(() -> imports.confirm(admin, proposed.id()))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("SECOND_PERSON");
        assertThat(directory.posts(new PersonId("clerk"), clock.today())).hasSize(1);
        imports.confirm(office, proposed.id());
        assertThat(directory.posts(new PersonId("clerk"), clock.today())).isEmpty();
        assertThatThrownBy(() -> imports.confirm(office, proposed.id())).hasMessage("ALREADY_DECIDED");

        Files.writeString(folder.resolve("posts.csv"), "人员编号,职务\n");
        assertThat(run(folder.toString(), "--as", "admin")).startsWith("1").contains("posts.csv 第 1 行“任职地点”");
        Files.delete(folder.resolve("posts.csv"));
        Files.writeString(folder.resolve("persons.csv"), "人员编号,姓名,账号状态\nclerk,张文,停用\n");
        assertThat(run(folder.toString(), "--as", "office")).startsWith("0");
        imports.reject(admin, imports.open(admin).get(0).id());
        assertThat(directory.person(new PersonId("clerk"))).get().matches(it -> it.enabled());
        assertThat(directory.holders(Post.TOWN, PostKind.PARTY_GOVERNMENT_OFFICE, clock.today()))
                .hasSize(1);
        assertThat(run("--what")).startsWith("2");
    }

    private String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var result = command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return result + " " + out.toString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse setup(String token, Map<String, String> files) throws Exception {
        var page = browser.perform(get("/setup")).andReturn().getResponse();
        var csrf = CSRF.matcher(page.getContentAsString());
        var cookie = page.getCookie("SESSION");
        var send = multipart("/setup");
        files.forEach((name, text) ->
                send.file(new MockMultipartFile("files", name, "text/csv", text.getBytes(StandardCharsets.UTF_8))));
        send.param("token", token).param("person", "admin").param("name", "李管");
        if (csrf.find()) send.param("_csrf", csrf.group(1)).cookie(Objects.requireNonNull(cookie));
        return browser.perform(send).andReturn().getResponse();
    }

    private static Map<String, String> with(Map<String, String> files, String name, String text) {
        var changed = new HashMap<>(files);
        changed.put(name, text);
        return changed;
    }
}
