package dev.stepworker.integrations.apigateway;

import dev.stepworker.model.Constant;

/**
 * What a request does with the resource at its path.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html">Step
 *     Functions and API Gateway</a>
 */
public enum HttpMethod implements Constant {
  GET,
  POST,
  PUT,
  DELETE,
  PATCH,
  HEAD,
  OPTIONS
}
