package dev.stepworker.integrations.bedrock;

import dev.stepworker.model.Constant;

/**
 * Whether the answer tells what the guardrail did.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html">
 *     InvokeModel</a>
 */
public enum Trace implements Constant {
  ENABLED,
  DISABLED
}
