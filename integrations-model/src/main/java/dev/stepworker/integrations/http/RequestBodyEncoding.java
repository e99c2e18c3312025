package dev.stepworker.integrations.http;

import dev.stepworker.model.Constant;

/**
 * How a body is written.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call
 *     HTTPS APIs in Step Functions workflows</a>
 */
public enum RequestBodyEncoding implements Constant {
  /** As JSON. */
  NONE,
  /** As a web form is. */
  URL_ENCODED
}
