package dev.stepworker.integrations.apigateway;

import static dev.stepworker.model.Rule.matching;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.util.List;

/** What the calls of every kind of API have in common. */
abstract class EndpointCall extends TaskRequest {
  static final String ACTION = "apigateway:invoke";

  private static final String STAGE_BY_DEFAULT = "$default";
  private static final String ANY = "*";
  private static final String ANY_PATH = "/*";

  /** Id of the API, such as {@code a1b2c3d4e5}; a literal, since the endpoint is made of it. */
  public final Member<String> apiId = required(notRendered(text("ApiId")));

  /** Region of the API; the definition's own when unset. A literal. */
  public final Member<String> region = notRendered(text("Region"));

  /** Account of the API, for the permission; the definition's own when unset. A literal. */
  public final Member<String> account = notRendered(text("Account"));

  /** What to do. */
  public final Member<HttpMethod> method = required(enumeration("Method"));

  /** Headers by name; each value is a text or a list of texts. Of a callback, with the token. */
  public final DocumentMember headers = document("Headers");

  /** Stage of the API. */
  public final Member<String> stage = text("Stage");

  /** Path behind the stage; the root when unset. */
  public final Member<String> path =
      text("Path", matching("/.*", "a path that begins with '/', such as '/orders'"));

  /** Query parameters by name; each value is a text or a list of texts. */
  public final DocumentMember queryParameters = document("QueryParameters");

  /** Body: a text, or an object sent as JSON. */
  public final DocumentMember requestBody = document("RequestBody");

  /** How the call proves that it may be made; {@link AuthType#NO_AUTH} when unset. */
  public final Member<AuthType> authType = withDefault(enumeration("AuthType"), AuthType.NO_AUTH);

  EndpointCall() {
    computed(
        "ApiEndpoint",
        environment -> literalOf(apiId)
            .map(id ->
                Value.of(id + ".execute-api." + region(environment) + "." + environment.domain())));
  }

  @Override
  protected void checkTogether(Problems problems) {
    for (Member<String> part : List.of(apiId, region, account)) {
      if (part.isSet() && literalOf(part).isEmpty()) {
        problems.add(part, "is no literal; give one, because the endpoint is made of it");
      }
    }
  }

  /**
   * None where {@link AuthType#NO_AUTH} is set outright; where it is only the default, the
   * permission is there in case the API asks for it.
   */
  @Override
  protected void permissions(Permissions permissions) {
    boolean open =
        authType.isSet() && literalOf(authType).filter(AuthType.NO_AUTH::equals).isPresent();
    if (!open) {
      permissions.add(
          IamStatement.allow("execute-api:Invoke").on(arnIn(permissions.environment())));
    }
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(headers);
  }

  private String arnIn(AwsEnvironment environment) {
    String resource = String.join(
            "/",
            literalOf(apiId).orElse(ANY),
            stage.isSet() ? literalOf(stage).orElse(ANY) : STAGE_BY_DEFAULT,
            literalOf(method).map(HttpMethod::value).orElse(ANY))
        + literalOf(path).orElse(ANY_PATH);
    String owner = literalOf(account).orElseGet(environment::account);
    return new Arn(environment.partition(), "execute-api", region(environment), owner, resource)
        .toString();
  }

  private String region(AwsEnvironment environment) {
    return literalOf(region).orElseGet(environment::region);
  }
}
