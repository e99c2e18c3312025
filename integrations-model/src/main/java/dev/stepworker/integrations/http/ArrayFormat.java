package dev.stepworker.integrations.http;

import dev.stepworker.model.Constant;

/**
 * How a list is written into a URL-encoded body.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call
 *     HTTPS APIs in Step Functions workflows</a>
 */
public enum ArrayFormat implements Constant {
  /** {@code ids[0]=1&ids[1]=2}. */
  INDICES,
  /** {@code ids=1&ids=2}. */
  REPEAT,
  /** {@code ids=1,2}. */
  COMMAS,
  /** {@code ids[]=1&ids[]=2}. */
  BRACKETS
}
