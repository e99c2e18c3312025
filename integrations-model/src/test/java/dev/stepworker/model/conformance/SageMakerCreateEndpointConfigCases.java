package dev.stepworker.model.conformance;

import dev.stepworker.integrations.sagemaker.SageMakerCreateEndpointConfig;
import dev.stepworker.integrations.sagemaker.SageMakerCreateEndpointConfig.ProductionVariant;
import dev.stepworker.model.Arn;
import dev.stepworker.model.ServiceTask;

final class SageMakerCreateEndpointConfigCases {
  private SageMakerCreateEndpointConfigCases() {}

  static ServiceTask build(Given given) {
    return PatternFactories.of(given)
        .requestResponse(() -> SageMakerCreateEndpointConfig.requestResponse(config -> {
          given.text("endpointConfigName", config.endpointConfigName);
          given.structures(
              "productionVariants",
              config.productionVariants,
              SageMakerCreateEndpointConfigCases::variant);
          if (given.has("kmsKey")) {
            config.kmsKeyId.set(Arn.parse(given.text("kmsKey")).orElseThrow().name());
          }
          GivenSageMaker.tags(given, config.tags);
        }))
        .build();
  }

  private static void variant(Given given, ProductionVariant variant) {
    given.text("variantName", variant.variantName);
    given.text("modelName", variant.modelName);
    given.integer("initialInstanceCount", variant.initialInstanceCount);
    given.text("instanceType", variant.instanceType);
    given.decimal("initialVariantWeight", variant.initialVariantWeight);
    given.text("acceleratorType", variant.acceleratorType);
  }
}
