package dev.stepworker.model.conformance;

import dev.stepworker.integrations.sagemaker.SageMakerUpdateEndpoint;
import dev.stepworker.model.ServiceTask;

final class SageMakerUpdateEndpointCases {
  private SageMakerUpdateEndpointCases() {}

  static ServiceTask build(Given given) {
    return PatternFactories.of(given)
        .requestResponse(() -> SageMakerUpdateEndpoint.requestResponse(endpoint -> {
          given.text("endpointConfigName", endpoint.endpointConfigName);
          given.text("endpointName", endpoint.endpointName);
        }))
        .build();
  }
}
