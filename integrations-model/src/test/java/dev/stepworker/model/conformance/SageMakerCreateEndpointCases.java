package dev.stepworker.model.conformance;

import dev.stepworker.integrations.sagemaker.SageMakerCreateEndpoint;
import dev.stepworker.model.ServiceTask;

final class SageMakerCreateEndpointCases {
  private SageMakerCreateEndpointCases() {}

  static ServiceTask build(Given given) {
    return PatternFactories.of(given)
        .requestResponse(() -> SageMakerCreateEndpoint.requestResponse(endpoint -> {
          given.text("endpointConfigName", endpoint.endpointConfigName);
          given.text("endpointName", endpoint.endpointName);
          GivenSageMaker.tags(given, endpoint.tags);
        }))
        .build();
  }
}
