package dev.stepworker.integrations.apigateway;

import dev.stepworker.model.Constant;

/**
 * How a call proves that it may be made.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html">Step
 *     Functions and API Gateway</a>
 */
public enum AuthType implements Constant {
  /** Not at all: the API is open. */
  NO_AUTH,
  /** By the role of the state machine. */
  IAM_ROLE,
  /** By the resource policy of the API, which has to let the state machine in. */
  RESOURCE_POLICY
}
