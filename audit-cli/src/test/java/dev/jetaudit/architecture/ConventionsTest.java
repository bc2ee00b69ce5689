package dev.jetaudit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the classes of this code base are called and what form they have. */
class ConventionsTest {
    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)")
                .because("such a name says that nobody decided what belongs into the class")
                .check(Classes.SHIPPED);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .should(ArchCondition.from(describe(
                        "be in a package whose package-info.java is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .because("null means unknown here, so a type has to say where it can occur")
                .check(Classes.SHIPPED);
    }

    @Test
    void commands_and_events_are_records_of_sealed_families() {
        classes()
                .that()
                .areAssignableTo("dev.jetaudit.api.instance.EngineInstanceCommand")
                .or()
                .areAssignableTo("dev.jetaudit.api.instance.EngineInstanceEvent")
                .should(ArchCondition.from(
                        describe("be records or sealed interfaces", ConventionsTest::isRecordOrSealed)))
                .allowEmptyShould(true)
                .because("what is stored is plain data, and a switch over it has to be exhaustive")
                .check(Classes.SHIPPED);
    }

    @Test
    void only_the_programs_and_the_output_package_write_to_the_console() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.jetaudit.cli.output..")
                .and()
                .doNotHaveFullyQualifiedName("dev.jetaudit.cli.Main")
                .and()
                .doNotHaveFullyQualifiedName("dev.jetaudit.verifier.Main")
                .should(ACCESS_STANDARD_STREAMS)
                .because("data goes to stdout and talk to stderr, which one place has to decide")
                .check(Classes.SHIPPED);
    }

    @Test
    void classes_with_tests_end_in_Test() {
        methods()
                .that()
                .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching("[^$]*Test(\\$.*)?")
                .because("Surefire silently skips a class whose name it does not expect")
                .check(Classes.TESTS);
    }

    private static boolean isRecordOrSealed(JavaClass type) {
        return type.isRecord() || (type.isInterface() && type.reflect().isSealed());
    }
}
