package dev.stepworker.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The rules that every module keeps. */
class HouseRulesTest {
  private static final String NAMES_THAT_SAY_NOTHING =
      ".*(Util|Utils|Helper|Helpers|Manager|Impl|Base|Common)";

  private final JavaClasses product = Modules.imported();

  @Test
  void namesSayWhatAClassKnowsOrDoes() {
    noClasses().should().haveNameMatching(NAMES_THAT_SAY_NOTHING).check(product);
  }

  @Test
  void noStateIsStatic() {
    fields().that().areStatic().and().areNotPrivate().should().beFinal().check(product);
    fields().that().areStatic().and().arePrivate().should().beFinal().check(product);
  }

  @Test
  void timeComesFromAClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .because("a class asks the " + InstantSource.class.getSimpleName() + " or "
            + Clock.class.getSimpleName() + " it was given, so that tests can move it")
        .check(product);
  }

  @Test
  void librariesDoNotPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Modules.SAMPLES, "dev.stepworker.app..", "dev.stepworker.benchmarks..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(product);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(product);
  }
}
