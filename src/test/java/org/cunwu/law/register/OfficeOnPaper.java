package org.cunwu.law.register;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cunwu.TestDatabase;
import org.cunwu.kernel.PersonId;
import org.cunwu.kernel.TownClock;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;
import org.cunwu.ledger.Act;
import org.cunwu.ledger.Ledger;
import org.cunwu.org.Directory;
import org.cunwu.org.Post;
import org.cunwu.org.PostKind;
import org.cunwu.org.Village;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The registers of the law on an empty database, with a town office of four people and nothing else running. */
final class OfficeOnPaper {

    static final PersonId CLERK = new PersonId("clerk");
    static final PersonId COLLEAGUE = new PersonId("colleague");
    static final PersonId MAYOR = new PersonId("mayor");
    static final PersonId AUDITOR = new PersonId("auditor");
    static final VillageCode STONE_BRIDGE = new VillageCode("v001");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final TownClock clock = new TownClock();
    final List<Act> acts = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final HolidayRegister holidayRegister;
    final ConfirmedHolidays holidays;
    final TownWorkingDays workingDays;
    final DatedParameters parameters;
    final LawInForce law;

    /** 另一台机器 — what another node on the same database judges by. */
    final LawInForce elsewhere;

    OfficeOnPaper() {
        clock.stopAt(Instant.parse("2026-11-22T01:12:00Z"));
        var source = new DriverManagerDataSource(TestDatabase.url(), TestDatabase.isPostgres() ? "postgres" : "sa", "");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/common/V300__law_change.sql"),
                        new ClassPathResource("db/migration/common/V301__law_holiday.sql"))
                .execute(source);
        var jdbc = JdbcClient.create(source);
        var directory = directory();
        var desk = new ChangeDesk(new ChangeRegister(jdbc), new SettingPosts(directory, clock), ledger(), clock);
        var beans = new StaticListableBeanFactory();
        beans.addBean(
                "seals",
                new Provisions(
                        List.of(),
                        List.of(
                                Parameter.number("seal.takeout.days", "SEAL-09", 3, 1, 10),
                                Parameter.flag("seal.takeout.allowed", "SEAL-09", false))));
        var institutions = beans.getBeanProvider(Provisions.class);
        var version = new SettingsVersion(jdbc);
        var register = new ParameterRegister(jdbc, version);
        holidayRegister = new HolidayRegister(jdbc, version);
        holidays = new ConfirmedHolidays(holidayRegister, desk, clock, events::add);
        workingDays = new TownWorkingDays(holidayRegister, version);
        parameters = new DatedParameters(institutions, register, desk, directory, clock);
        law = new LawInForce(institutions, register);
        elsewhere = new LawInForce(institutions, new ParameterRegister(jdbc, new SettingsVersion(jdbc)));
    }

    /** Only what the law asks of the directory is answered. */
    private static Directory directory() {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(),
                new Class<?>[] {Directory.class},
                (self, method, given) -> switch (method.getName()) {
                    case "posts" -> posts((PersonId) given[0]);
                    case "village" ->
                        Optional.of(new Village(STONE_BRIDGE, "SQ", "石桥村", "d01"))
                                .filter(it -> it.code().equals(given[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static List<Post> posts(PersonId person) {
        return switch (person.value()) {
            case "clerk", "colleague" -> List.of(post(person, PostKind.PARTY_GOVERNMENT_OFFICE));
            case "mayor" -> List.of(post(person, PostKind.MAYOR));
            case "auditor" -> List.of(post(person, PostKind.AUDITOR));
            default -> List.of();
        };
    }

    private static Post post(PersonId person, PostKind kind) {
        return new Post(person, kind, Post.TOWN, LocalDate.of(2026, 1, 1), null);
    }

    private Ledger ledger() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (self, method, given) -> {
                    if (!method.getName().equals("append")) throw new UnsupportedOperationException(method.getName());
                    acts.add((Act) given[0]);
                    return null;
                });
    }
}
