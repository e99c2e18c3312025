package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.MINUTES;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.athena.AthenaStartQueryExecution;
import dev.stepworker.integrations.athena.AthenaStartQueryExecution.EncryptionConfiguration;
import dev.stepworker.integrations.athena.AthenaStartQueryExecution.QueryExecutionContext;
import dev.stepworker.integrations.athena.AthenaStartQueryExecution.ResultConfiguration;
import dev.stepworker.integrations.athena.EncryptionOption;
import dev.stepworker.model.Intrinsics;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Value;
import java.util.Optional;
import java.util.function.Consumer;

final class AthenaStartQueryExecutionCases {
  private AthenaStartQueryExecutionCases() {}

  static ServiceTask build(Given given) {
    Consumer<AthenaStartQueryExecution> spec = query -> {
      given.text("clientRequestToken", query.clientRequestToken);
      given.texts("executionParameters", query.executionParameters);
      given.structure(
          "queryExecutionContext",
          query.queryExecutionContext,
          AthenaStartQueryExecutionCases::context);
      given.text("queryString", query.queryString);
      given.structure(
          "resultConfiguration", query.resultConfiguration, AthenaStartQueryExecutionCases::result);
      if (given.has("resultReuseConfigurationMaxAge")) {
        query.resultReuseConfiguration.set(reuse -> reuse.resultReuseByAgeConfiguration.set(
            byAge -> given.duration("resultReuseConfigurationMaxAge", byAge.maxAge, MINUTES)));
      }
      given.text("workGroup", query.workGroup);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> AthenaStartQueryExecution.requestResponse(spec))
        .runJob(() -> AthenaStartQueryExecution.runJob(spec))
        .build();
  }

  private static void context(Given given, QueryExecutionContext context) {
    given.text("catalogName", context.catalog);
    given.text("databaseName", context.database);
  }

  private static void result(Given given, ResultConfiguration result) {
    given.structure(
        "encryptionConfiguration",
        result.encryptionConfiguration,
        AthenaStartQueryExecutionCases::encryption);
    given
        .object("outputLocation")
        .ifPresent(location -> result.outputLocation.set(folder(location)));
  }

  private static void encryption(Given given, EncryptionConfiguration encryption) {
    given.constant("encryptionOption", encryption.encryptionOption, EncryptionOption::valueOf);
    given.text("encryptionKey", encryption.kmsKey);
  }

  /** The folder that a bucket and a key make, either of which may be a path. */
  private static Value<String> folder(Given location) {
    location.find("objectVersion"); // a folder has none; the reference ignores it, too
    JsonNode bucket = location.find("bucketName").orElseThrow();
    Optional<JsonNode> key = location.find("objectKey");
    if (bucket.isTextual() && key.orElse(bucket).isTextual()) {
      return Value.of("s3://" + bucket.textValue() + "/"
          + key.map(text -> text.textValue() + "/").orElse(""));
    }
    return Intrinsics.format(
        "s3://{}/{}/", GivenValues.text(bucket), GivenValues.text(key.orElseThrow()));
  }
}
