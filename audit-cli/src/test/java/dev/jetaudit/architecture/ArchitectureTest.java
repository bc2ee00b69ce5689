package dev.jetaudit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What a module may know. The same inputs must give the same answers in ten years, so api and domain know almost nothing. */
class ArchitectureTest {
    private static final String[] LANGUAGE = {
        "java.lang..", "java.math..", "java.time..", "java.util..", "org.jspecify.annotations.."
    };

    /** The one kind of class that ties the domain to Axon: {@code EngineInstanceAggregate}, its nested classes included. */
    private static final DescribedPredicate<JavaClass> AN_AGGREGATE =
            describe("an aggregate", type -> outermost(type).getSimpleName().endsWith("Aggregate"));

    @Test
    void api_knows_only_itself_and_the_language() {
        check(classes()
                .that()
                .resideInAPackage("dev.jetaudit.api..")
                .should()
                .onlyDependOnClassesThat(inPackages("dev.jetaudit.api.."))
                .because("the vocabulary outlives every framework, database and file format"));
    }

    @Test
    void domain_knows_only_itself_the_api_and_the_language() {
        check(classes()
                .that()
                .resideInAPackage("dev.jetaudit.domain..")
                .and(DescribedPredicate.not(AN_AGGREGATE))
                .should()
                .onlyDependOnClassesThat(inPackages("dev.jetaudit.domain..", "dev.jetaudit.api.."))
                .because("rules that an auditor relies on are checked and replayed without framework, storage or I/O"));
    }

    @Test
    void an_aggregate_adds_axon_and_nothing_else() {
        check(classes()
                .that()
                .resideInAPackage("dev.jetaudit.domain..")
                .and(AN_AGGREGATE)
                .should()
                .onlyDependOnClassesThat(
                        inPackages("dev.jetaudit.domain..", "dev.jetaudit.api..", "org.axonframework.."))
                .allowEmptyShould(true)
                .because("it hands calls to the decider and keeps the state, no more"));
    }

    @Test
    void persistence_does_not_see_the_domain_or_the_command_line() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.jetaudit.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.jetaudit.domain..", "dev.jetaudit.cli..")
                .because("what storage needs of the domain is a port in the api, wired by the command line"));
    }

    @Test
    void the_verifier_knows_only_itself_and_the_platform() {
        check(classes()
                .that()
                .resideInAPackage("dev.jetaudit.verifier..")
                .should()
                .onlyDependOnClassesThat(inPackages("dev.jetaudit.verifier..", "java.."))
                .because("it is shipped alone, and what checks a proof shares no mistake with what wrote it"));
    }

    @Test
    void api_and_domain_read_no_clock() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.jetaudit.api..", "dev.jetaudit.domain..")
                .should()
                .accessTargetWhere(targetNamed("now|.*Clock|system.*|tick.*", resideInAPackage("java.time..")))
                .orShould()
                .accessTargetWhere(targetNamed("currentTimeMillis|nanoTime", type("java.lang.System")))
                .because("times are evidence: they are passed in, and a replay gives the same result"));
    }

    @Test
    void api_and_domain_throw_no_dice() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.jetaudit.api..", "dev.jetaudit.domain..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\..*Random.*|java\\.util\\.random\\..*")
                .orShould()
                .accessTargetWhere(targetNamed("random", type("java.lang.Math")))
                .orShould()
                .accessTargetWhere(targetNamed("randomUUID", type("java.util.UUID")))
                .because("the same evidence under the same rules gives the same findings"));
    }

    @Test
    void packages_form_no_cycles() {
        check(slices().matching("dev.jetaudit.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that can be read without its users can be understood alone"));
    }

    private static void check(ArchRule rule) {
        rule.check(Classes.SHIPPED);
    }

    private static DescribedPredicate<JavaClass> inPackages(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(LANGUAGE).or(JavaClass.Predicates.resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaClass> type(String name) {
        return HasName.Predicates.name(name).forSubtype();
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAccess<?>> targetNamed(
            String regex, DescribedPredicate<JavaClass> declaringType) {
        return target(HasName.Predicates.nameMatching(regex)
                .<AccessTarget>forSubtype()
                .and(owner(declaringType).<AccessTarget>forSubtype()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
