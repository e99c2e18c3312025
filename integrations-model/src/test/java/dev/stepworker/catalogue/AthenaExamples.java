package dev.stepworker.catalogue;

import dev.stepworker.integrations.athena.AthenaGetQueryExecution;
import dev.stepworker.integrations.athena.AthenaGetQueryResults;
import dev.stepworker.integrations.athena.AthenaStartQueryExecution;
import dev.stepworker.integrations.athena.AthenaStopQueryExecution;
import dev.stepworker.integrations.athena.EncryptionOption;
import dev.stepworker.model.ServiceTask;

/** The page athena.md. */
final class AthenaExamples {
  private AthenaExamples() {}

  static Page page() {
    return Page.of("athena", "Amazon Athena", AthenaExamples.class)
        .example(
            "Start a query",
            "athena-start-query-execution/seed-start-query",
            AthenaExamples::startAQuery)
        .example(
            "Get a query",
            "athena-get-query-execution/seed-get-query-execution",
            AthenaExamples::getAQuery)
        .example(
            "Get the results of a query",
            "athena-get-query-results/seed-get-query-results",
            AthenaExamples::getTheResultsOfAQuery)
        .example(
            "Stop a query",
            "athena-stop-query-execution/seed-stop-query-execution",
            AthenaExamples::stopAQuery);
  }

  private static Rendering startAQuery() {
    // tag::athena-start-query-execution/seed-start-query[]
    ServiceTask task = AthenaStartQueryExecution.requestResponse(query -> {
      query.queryString.path("$.queryString");
      query.queryExecutionContext.set(context -> context.database.set("mydatabase"));
      query.resultConfiguration.set(result -> {
        result.encryptionConfiguration.set(
            encryption -> encryption.encryptionOption.set(EncryptionOption.S3_MANAGED));
        result.outputLocation.set("s3://query-results-bucket/folder/");
      });
    });
    // end::athena-start-query-execution/seed-start-query[]
    return Rendering.of(task);
  }

  private static Rendering getAQuery() {
    // tag::athena-get-query-execution/seed-get-query-execution[]
    ServiceTask task = AthenaGetQueryExecution.requestResponse(
        query -> query.queryExecutionId.path("$.QueryExecutionId"));
    // end::athena-get-query-execution/seed-get-query-execution[]
    return Rendering.of(task);
  }

  private static Rendering getTheResultsOfAQuery() {
    // tag::athena-get-query-results/seed-get-query-results[]
    ServiceTask task = AthenaGetQueryResults.requestResponse(
        query -> query.queryExecutionId.path("$.QueryExecutionId"));
    // end::athena-get-query-results/seed-get-query-results[]
    return Rendering.of(task);
  }

  private static Rendering stopAQuery() {
    // tag::athena-stop-query-execution/seed-stop-query-execution[]
    ServiceTask task = AthenaStopQueryExecution.requestResponse(
        query -> query.queryExecutionId.path("$.QueryExecutionId"));
    // end::athena-stop-query-execution/seed-stop-query-execution[]
    return Rendering.of(task);
  }
}
