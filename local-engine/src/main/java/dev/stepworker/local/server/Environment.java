package dev.stepworker.local.server;

import dev.stepworker.local.tasks.AccountRegion;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment variables that lead AWS SDKs and the AWS CLI to a local engine. */
record Environment(URI stepFunctions, Optional<URI> sqs) {

  /** As a shell takes them. */
  List<String> lines() {
    return Stream.of(
            Optional.of("export AWS_ENDPOINT_URL_SFN=" + stepFunctions),
            sqs.map(uri -> "export AWS_ENDPOINT_URL_SQS=" + uri),
            Optional.of("export AWS_REGION=" + AccountRegion.local().region()),
            Optional.of("export AWS_ACCESS_KEY_ID=local"),
            Optional.of("export AWS_SECRET_ACCESS_KEY=local"))
        .flatMap(Optional::stream)
        .toList();
  }
}
