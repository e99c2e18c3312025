package dev.stepworker.integrations.bedrock;

import dev.stepworker.model.Constant;

/**
 * How a model is customized.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_CreateModelCustomizationJob.html">
 *     CreateModelCustomizationJob</a>
 */
public enum CustomizationType implements Constant {
  FINE_TUNING,
  CONTINUED_PRE_TRAINING,
  DISTILLATION
}
