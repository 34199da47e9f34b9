package org.cunwu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@AnalyzeClasses(packages = "org.cunwu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] PLAIN_JAVA = {"java..", "org.jspecify..", "org.springframework.modulith.."};

    @ArchTest
    static final ArchRule rulesArePure = classes()
            .that()
            .resideInAPackage("org.cunwu.*.rules..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.cunwu.kernel..")
                    .or(resideInAPackage("org.cunwu.*"))
                    .or(resideInAPackage("org.cunwu.*.rules..")));

    @ArchTest
    static final ArchRule publishedModelIsPlainJava = classes()
            .that()
            .resideInAPackage("org.cunwu.*")
            .and()
            .resideOutsideOfPackage("org.cunwu.engine")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN_JAVA).or(resideInAPackage("org.cunwu.*")));

    @ArchTest
    static final ArchRule kernelIsPlainJava = classes()
            .that()
            .resideInAPackage("org.cunwu.kernel..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN_JAVA).or(resideInAPackage("org.cunwu.kernel..")));

    @ArchTest
    static final ArchRule onlyTheTownClockReadsTheClock = noClasses()
            .that(not(resideInAPackage("org.cunwu.kernel")))
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule onlyProcessKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("org.cunwu.*.process..", "org.cunwu.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule nothingDependsOnWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.cunwu.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cunwu.*.web..");

    @ArchTest
    static final ArchRule registersDoNotKnowTheirCallers = noClasses()
            .that()
            .resideInAPackage("org.cunwu.*.register..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cunwu.*.process..", "org.cunwu.*.web..");

    @ArchTest
    static final ArchRule delegatesStayInside =
            classes().that().implement(JavaDelegate.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Entity")
            .orShould()
            .haveSimpleNameEndingWith("Service");

    /** Money and votes are whole numbers: nothing in the product computes with fractions. */
    @ArchTest
    static final ArchRule noFloatsInRules = noClasses()
            .that()
            .resideInAPackage("org.cunwu.*.rules..")
            .or(simpleNameEndingWith("Fen"))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Double")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Float");
}
