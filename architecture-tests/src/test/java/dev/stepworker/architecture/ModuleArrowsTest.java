package dev.stepworker.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** The arrows of the design: which module may know which. */
class ModuleArrowsTest {
  private final JavaClasses product = Modules.imported();

  @Test
  void theApiKnowsTheJdkAndJSpecifyOnly() {
    classes()
        .that()
        .resideInAPackage(Modules.API)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(Modules.API, "java..", "org.jspecify..")
        .check(product);
  }

  @Test
  void theModelKnowsTheApiJacksonAndTheParserOfJsonata() {
    classes()
        .that()
        .resideInAnyPackage(Modules.MODEL, Modules.INTEGRATIONS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Modules.MODEL,
            Modules.INTEGRATIONS,
            Modules.API,
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson..",
            "com.dashjoin.jsonata")
        .check(product);
  }

  @Test
  void theModelUsesNoReflection() {
    noClasses()
        .that()
        .resideInAnyPackage(Modules.MODEL, Modules.INTEGRATIONS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "org.slf4j..")
        .because("rendering walks the declared members; the contract's types stay with the worker")
        .check(product);
  }

  @Test
  void theRuntimeKnowsNeitherModelNorEngine() {
    noClasses()
        .that()
        .resideInAPackage(Modules.RUNTIME)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Modules.MODEL, Modules.INTEGRATIONS, Modules.LOCAL, Modules.TESTKIT, Modules.SAMPLES)
        .check(product);
  }

  @Test
  void theStoresKnowTheApiAndTheirSdkOnly() {
    classes()
        .that()
        .resideInAnyPackage(Modules.PAYLOADS, Modules.IDEMPOTENCY)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Modules.PAYLOADS,
            Modules.IDEMPOTENCY,
            Modules.API,
            "java..",
            "org.jspecify..",
            "software.amazon.awssdk..")
        .check(product);
  }

  @Test
  void theLocalEngineKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(Modules.LOCAL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Modules.API,
            Modules.MODEL,
            Modules.INTEGRATIONS,
            Modules.RUNTIME,
            Modules.EVALUATE,
            Modules.TESTKIT,
            Modules.SAMPLES)
        .check(product);
  }

  @Test
  void theEvaluatorKnowsTheApiJacksonAndItsSandbox() {
    classes()
        .that()
        .resideInAPackage(Modules.EVALUATE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Modules.EVALUATE,
            Modules.API,
            "java..",
            "org.jspecify..",
            "com.fasterxml.jackson..",
            "io.roastedroot.quickjs4j..",
            "run.endive..")
        .check(product);
  }
}
