package dev.stepworker.integrations.http;

import static dev.stepworker.model.Rule.matching;

import dev.stepworker.model.Arn;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Calls an HTTP API outside AWS, with the credentials of an EventBridge connection.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call
 *     HTTPS APIs in Step Functions workflows</a>
 */
public final class HttpInvoke extends TaskRequest {
  private static final String ACTION = "http:invoke";
  private static final String SECRET = "secret:events!connection/";

  /** What every URL begins with, such as {@code https://api.example.com}; a literal. */
  public final Member<String> apiRoot = required(
      notRendered(text("ApiRoot", matching("https://[^/].*", "an https URL without a path"))));

  /** The rest of the URL, without a slash in front. */
  public final Member<String> apiEndpoint = required(notRendered(text("ApiEndpoint")));

  /** The connection that has the credentials. */
  public final StructureMember<Authentication> authentication =
      required(structure("Authentication", Authentication::new));

  /** Such as {@code GET}. */
  public final Member<String> method = required(text("Method"));

  /** Headers by name. */
  public final DocumentMember headers = document("Headers");

  /** Body: a text, or an object sent as JSON. */
  public final DocumentMember requestBody = document("RequestBody");

  /** Query parameters by name; each value is a text or a list of texts. */
  public final DocumentMember queryParameters = document("QueryParameters");

  /** How the body is written; as JSON when unset. */
  public final StructureMember<Transform> transform = structure("Transform", Transform::new);

  private HttpInvoke() {
    computed(
        "ApiEndpoint",
        environment -> literalOf(apiRoot)
            .flatMap(root ->
                valueOf(apiEndpoint).map(endpoint -> Value.joined("/", Value.of(root), endpoint))));
  }

  /** Goes on when the API has answered; the answer stands in {@code ResponseBody} of the output. */
  public static ServiceTask requestResponse(Consumer<HttpInvoke> spec) {
    return ServiceTask.requestResponse(ACTION, HttpInvoke::new, spec);
  }

  /** Sends the body as a web form does, with the header that says so; set other headers before. */
  public void urlEncodeBody() {
    transform.set(form -> form.requestBodyEncoding.set(RequestBodyEncoding.URL_ENCODED));
    headers.put("Content-Type", Value.of("application/x-www-form-urlencoded"));
  }

  /** Sends the body as a web form does, its lists in that format; set other headers before. */
  public void urlEncodeBody(ArrayFormat lists) {
    urlEncodeBody();
    transform.set(form -> {
      form.requestBodyEncoding.set(RequestBodyEncoding.URL_ENCODED);
      form.requestEncodingOptions.set(options -> options.arrayFormat.set(lists));
    });
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (isExpression(apiRoot)) {
      problems.add(apiRoot, "is no literal; give one, because the permission is made of it");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    objectOf(authentication).ifPresent(connection -> connection.addTo(permissions));
    permissions.add(IamStatement.allow("states:InvokeHTTPEndpoint")
        .on("*")
        .when("StringLike", "states:HTTPEndpoint", literalOf(apiRoot).orElse("") + "*"));
  }

  /**
   * The connection that a call takes its credentials from.
   *
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call
   *     HTTPS APIs in Step Functions workflows</a>
   */
  public static final class Authentication extends Structure {
    /** ARN of the connection. */
    public final Member<String> connectionArn = required(text("ConnectionArn"));

    /** ARN of the connection's secret, for the permission; any of the connection when unset. */
    public final Member<String> connectionSecretArn = notRendered(text("ConnectionSecretArn"));

    private Authentication() {}

    private void addTo(Permissions permissions) {
      permissions.add(IamStatement.allow("events:RetrieveConnectionCredentials")
          .on(permissions.literalOf(connectionArn).orElse("*")));
      permissions.add(
          IamStatement.allow("secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret")
              .on(secretArn(permissions)));
    }

    private String secretArn(Permissions permissions) {
      return permissions
          .literalOf(connectionSecretArn)
          .orElseGet(() -> permissions
              .environment()
              .arn("secretsmanager", SECRET + connectionName(permissions) + "/*"));
    }

    private String connectionName(Permissions permissions) {
      Optional<Arn> connection = permissions.literalOf(connectionArn).flatMap(Arn::parse);
      return connection.map(arn -> arn.resource().split("/", -1)[1]).orElse("*");
    }
  }
}
