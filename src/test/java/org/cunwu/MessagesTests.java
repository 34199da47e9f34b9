package org.cunwu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cunwu.kernel.Finding;
import org.cunwu.kernel.Provision;
import org.cunwu.kernel.Settings;
import org.cunwu.kernel.VillageCode;
import org.cunwu.law.Catalogue;
import org.cunwu.law.Catalogue.Fact;
import org.cunwu.law.Law;
import org.cunwu.law.Parameter;
import org.cunwu.law.Provisions;
import org.cunwu.law.Texts;
import org.cunwu.law.WorkingDays;
import org.cunwu.law.rules.Calendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("文字：中英文齐全，每条规定说得清要求、情况和办法")
class MessagesTests {

    private static final String ENGLISH = "_en.properties";
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d|\\?\\?|null");
    private static final int TRIALS = 200;

    private static final AnnotationConfigApplicationContext LAW = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void gatherTheProvisionsOfAllInstitutions() throws ClassNotFoundException {
        LAW.scan("org.cunwu.law.text", "org.cunwu.law.catalogue");
        LAW.registerBean(WorkingDays.class, () -> Calendar.of(Set.of(2025, 2026), List.of()));
        LAW.registerBean(Law.class, () -> new AllPresets(LAW));
        for (var type : institutions()) LAW.register(type);
        LAW.refresh();
    }

    @AfterAll
    static void close() {
        LAW.close();
    }

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    @DisplayName("每个文字都有中文和英文")
    void bothLanguagesHaveTheSameKeys() throws IOException {
        var bundles = bundles();
        assertThat(bundles).isNotEmpty();
        for (var name : bundles.keySet()) {
            if (name.endsWith(ENGLISH)) continue;
            var english = name.replace(".properties", ENGLISH);
            assertThat(bundles).containsKey(english);
            assertThat(bundles.get(english)).as(english).isEqualTo(bundles.get(name));
        }
    }

    @Test
    @DisplayName("一个键只在一处")
    void noKeyStandsTwice() throws IOException {
        var all = new ArrayList<String>();
        for (var file : files()) {
            if (name(file).endsWith(ENGLISH)) continue;
            file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> it.contains("=") && !it.startsWith("#"))
                    .forEach(it -> all.add(it.substring(0, it.indexOf('=')).strip()));
        }
        assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("单引号在文字里另有含义，一律写 ’")
    void noLoneApostrophe() throws IOException {
        for (var file : files()) {
            var texts = read(file);
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key)).as(key).doesNotContainPattern(LONE_APOSTROPHE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("每条规定有名称、要求、情况、缺什么、怎么办，每项事实有名称，每个参数有说明")
    void everyProvisionAndParameterHasItsTexts(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        var texts = LAW.getBean(Texts.class);
        var missing = new TreeSet<String>();
        for (var provision : provisions()) {
            for (var part : List.of(".name", ".required", ".found", ".missing", ".todo")) {
                if (texts.find(provision.id() + part).isEmpty()) missing.add(provision.id() + part);
            }
            try {
                assertThat(catalogue().facts(provision)).isNotEmpty();
            } catch (IllegalArgumentException e) {
                missing.add(provision.id() + ": " + e.getMessage());
            }
        }
        parameters().forEach(it -> {
            if (texts.find(it.name()).isEmpty()) missing.add(it.name());
        });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("无论事实如何，认定都能说成完整的话")
    void everyFindingReadsWhole(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        var texts = LAW.getBean(Texts.class);
        var chance = new Random(20261122);
        for (var provision : provisions()) {
            for (int i = 0; i < TRIALS; i++) {
                var version = provision
                        .versions()
                        .get(chance.nextInt(provision.versions().size()));
                var facts = facts(catalogue().facts(provision), chance);
                var words = texts.explain(catalogue().trial(provision.id(), version.from(), null, facts));
                assertThat(words.name() + words.required() + words.found() + words.todo())
                        .as("%s %s", provision.id(), facts)
                        .doesNotContainPattern(LEFT_OVER);
                assertThat(words.found()).as(provision.id()).isNotBlank();
            }
        }
    }

    private static Map<String, Object> facts(List<Fact> wanted, Random chance) {
        var facts = new HashMap<String, Object>();
        for (var fact : wanted) {
            if (fact.optional() && chance.nextInt(4) == 0) continue;
            var samples = samples(fact);
            facts.put(fact.name(), samples.get(chance.nextInt(samples.size())));
        }
        return facts;
    }

    private static List<?> samples(Fact fact) {
        return switch (fact.type()) {
            case NUMBER -> List.of(0, 1, 3, 15, 17, 20, 40, 1_000);
            case FLAG -> List.of(true, false);
            case DATE -> List.of("2026-03-02", "2026-03-05", "2026-03-20", "2026-12-30", "2025-06-01");
            case TIME -> List.of("08:30", "19:00");
            case AMOUNT -> List.of("0.05", "186000", "186,000.00");
            case TEXT -> List.of("人民币壹拾捌万陆仟元整", "11010519491231002X", "1137032300422372XD", "别的");
            case CHOICE -> List.copyOf(fact.choices().keySet());
        };
    }

    private static List<Provision<?>> provisions() {
        var all = catalogue().after("", Integer.MAX_VALUE);
        assertThat(all).hasSizeGreaterThan(5);
        return all;
    }

    private static List<Parameter> parameters() {
        return LAW.getBeanProvider(Provisions.class).stream()
                .flatMap(it -> it.parameters().stream())
                .toList();
    }

    private static Catalogue catalogue() {
        return LAW.getBean(Catalogue.class);
    }

    /** The configurations that publish provisions, wherever an institution keeps its own. */
    private static List<Class<?>> institutions() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter((reader, factory) ->
                reader.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName()).stream()
                        .anyMatch(it -> it.getReturnTypeName().equals(Provisions.class.getName())));
        var found = new ArrayList<Class<?>>();
        for (var candidate : scan.findCandidateComponents("org.cunwu")) {
            found.add(Class.forName(candidate.getBeanClassName()));
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
        return found;
    }

    private static Map<String, Set<String>> bundles() throws IOException {
        var bundles = new TreeMap<String, Set<String>>();
        for (var file : files())
            bundles.put(name(file), new TreeSet<>(read(file).stringPropertyNames()));
        return bundles;
    }

    private static List<org.springframework.core.io.Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .toList();
    }

    private static String name(org.springframework.core.io.Resource file) {
        return java.util.Objects.requireNonNull(file.getFilename());
    }

    private static Properties read(org.springframework.core.io.Resource file) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    /** The law with every parameter at its preset. */
    private record AllPresets(AnnotationConfigApplicationContext institutions) implements Law, Settings {

        @Override
        public <F extends Record> Finding examine(Provision<F> provision, LocalDate act, VillageCode village, F facts) {
            return provision.examine(act, facts, this);
        }

        @Override
        public Settings settings(VillageCode village, LocalDate day) {
            return this;
        }

        @Override
        public Settings townSettings(LocalDate day) {
            return this;
        }

        @Override
        public long number(String name) {
            return preset(name).preset();
        }

        @Override
        public boolean flag(String name) {
            return preset(name).preset() == 1;
        }

        private static Parameter preset(String name) {
            return parameters().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name));
        }
    }
}
