package dev.stepworker.integrations.http;

import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * How the body of a request is written.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call
 *     HTTPS APIs in Step Functions workflows</a>
 */
public final class Transform extends Structure {
  /** Whether the body is JSON or URL-encoded. */
  public final Member<RequestBodyEncoding> requestBodyEncoding =
      required(enumeration("RequestBodyEncoding"));

  /** How lists are written into a URL-encoded body; by indices when unset. */
  public final StructureMember<Options> requestEncodingOptions =
      structure("RequestEncodingOptions", Options::new);

  Transform() {}

  /**
   * Details of a URL-encoded body.
   *
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call
   *     HTTPS APIs in Step Functions workflows</a>
   */
  public static final class Options extends Structure {
    /** How lists are written. */
    public final Member<ArrayFormat> arrayFormat = required(enumeration("ArrayFormat"));

    private Options() {}
  }
}
