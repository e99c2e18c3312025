package dev.stepworker.integrations.eks;

import dev.stepworker.model.Constant;

/**
 * The methods of the Kubernetes API.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eks.html">Step
 *     Functions and EKS</a>
 */
public enum HttpMethod implements Constant {
  GET,
  POST,
  PUT,
  DELETE,
  PATCH,
  HEAD
}
