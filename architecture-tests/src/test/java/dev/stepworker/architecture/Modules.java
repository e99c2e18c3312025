package dev.stepworker.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product's own classes, tests left out. */
final class Modules {
  static final String API = "dev.stepworker.api..";
  static final String RUNTIME = "dev.stepworker.runtime..";
  static final String PAYLOADS = "dev.stepworker.payloads..";
  static final String IDEMPOTENCY = "dev.stepworker.idempotency..";
  static final String MODEL = "dev.stepworker.model..";
  static final String INTEGRATIONS = "dev.stepworker.integrations..";
  static final String EVALUATE = "dev.stepworker.evaluate..";
  static final String LOCAL = "dev.stepworker.local..";
  static final String TESTKIT = "dev.stepworker.testkit..";
  static final String SAMPLES = "dev.stepworker.samples..";

  private Modules() {}

  static JavaClasses imported() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("dev.stepworker");
  }
}
