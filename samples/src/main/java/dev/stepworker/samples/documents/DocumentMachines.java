package dev.stepworker.samples.documents;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.spi.StateMachines;
import java.util.List;

/** The state machine of the pipeline for {@code stepworker render}, {@code policy} and the like. */
// tag::machines[]
public final class DocumentMachines implements StateMachines {
  @Override
  public List<StateMachine> in(AwsEnvironment environment) {
    String queueUrl = "https://sqs.%s.%s/%s/archive-file"
        .formatted(environment.region(), environment.domain(), environment.account());
    return List.of(DocumentPipeline.definition(queueUrl, environment));
  }
}
// end::machines[]
