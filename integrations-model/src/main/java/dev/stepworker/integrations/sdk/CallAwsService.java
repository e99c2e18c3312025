package dev.stepworker.integrations.sdk;

import dev.stepworker.model.Document;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Rule;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.TaskRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Calls any action of any AWS service: {@code CallAwsService.requestResponse("s3", "listBuckets",
 * call -> call.iamResources.set("*"))}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html">
 *     Learning to use AWS service SDK integrations</a>
 */
public final class CallAwsService extends TaskRequest {
  /** The action's parameters, an object with names in Pascal case; none when unset. */
  public final DocumentMember parameters =
      withDefault(document("Parameters"), Document.object(none -> {}));

  /** ARNs that the action is to be allowed on, wildcards included. */
  public final ListMember<String> iamResources =
      required(notRendered(texts("IamResources", Rule.notEmpty())));

  /**
   * What IAM calls the action, such as {@code s3:PutObject} for {@code copyObject}; when unset, the
   * action's own name behind the service's prefix.
   */
  public final Member<String> iamAction = notRendered(
      text("IamAction", Rule.matching("[\\w-]+:[\\w*]+", "an action such as 's3:PutObject'")));

  /** What else the role needs for the call. */
  public final StructureListMember<AdditionalStatement> additionalIamStatements =
      notRendered(structures("AdditionalIamStatements", AdditionalStatement::new));

  private final String ownIamAction;

  private CallAwsService(String ownIamAction) {
    this.ownIamAction = ownIamAction;
  }

  /**
   * Goes on when the service has answered.
   *
   * @param service as the SDK for Java names it, such as {@code cloudwatchlogs}
   * @param action in camel case, such as {@code createLogStream}
   * @throws IllegalArgumentException if the action does not begin with a small letter
   */
  public static ServiceTask requestResponse(
      String service, String action, Consumer<CallAwsService> spec) {
    return ServiceTask.requestResponse(
        resource(service, action), () -> blank(service, action), spec);
  }

  /**
   * Goes on when somebody sends the task token back, which the parameters have to hold.
   *
   * @param service as the SDK for Java names it, such as {@code sesv2}
   * @param action in camel case, such as {@code sendEmail}
   * @throws IllegalArgumentException if the action does not begin with a small letter
   */
  public static ServiceTask waitForTaskToken(
      String service, String action, Consumer<CallAwsService> spec) {
    return ServiceTask.waitForTaskToken(
        resource(service, action), () -> blank(service, action), spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    namesOf(parameters).stream()
        .filter(name -> !Character.isUpperCase(name.charAt(0)))
        .forEach(name -> problems.add(
            parameters, "has '" + name + "'; begin the names of parameters with a capital letter"));
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(
        IamStatement.allow(literalOf(iamAction).orElse(ownIamAction)).on(literalsOf(iamResources)));
    objectsOf(additionalIamStatements)
        .forEach(statement -> permissions.add(statement.permission()));
  }

  @Override
  protected Optional<DocumentMember> wholeParameters() {
    return Optional.of(parameters);
  }

  private static CallAwsService blank(String service, String action) {
    return new CallAwsService(IamPrefixes.of(service) + ":" + action);
  }

  private static String resource(String service, String action) {
    if (action.isEmpty() || !Character.isLowerCase(action.charAt(0))) {
      throw new IllegalArgumentException(
          "action is '" + action + "'; write it in camel case, such as 'listBuckets'");
    }
    return "aws-sdk:" + service.toLowerCase(Locale.ROOT) + ":" + action;
  }

  /**
   * One more permission.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html">
   *     IAM JSON policy elements: Statement</a>
   */
  public static final class AdditionalStatement extends Structure {
    /** What is allowed, such as {@code s3:GetObject}. */
    public final ListMember<String> actions = required(texts("Actions", Rule.notEmpty()));

    /** ARNs that it is allowed on. */
    public final ListMember<String> resources = required(texts("Resources", Rule.notEmpty()));

    private AdditionalStatement() {}

    private IamStatement permission() {
      return IamStatement.allow(literalsOf(actions).toArray(String[]::new))
          .on(literalsOf(resources));
    }
  }
}
