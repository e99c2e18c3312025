package dev.stepworker.integrations.dynamodb;

import dev.stepworker.model.Arn;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.TaskRequest;

/** What every call has that works on one item of a table. */
abstract class ItemRequest extends TaskRequest {
  /** Name or ARN of the table. */
  public final Member<String> tableName = required(text("TableName"));

  /** Placeholders in expressions, such as {@code #s}, and the attribute names behind them. */
  public final MapMember<String> expressionAttributeNames = textMap("ExpressionAttributeNames");

  /** What the answer says about consumed capacity; nothing when unset. */
  public final Member<ReturnConsumedCapacity> returnConsumedCapacity =
      enumeration("ReturnConsumedCapacity");

  private final String permission;

  /** Takes the IAM action that the call needs on the table. */
  ItemRequest(String permission) {
    this.permission = permission;
  }

  @Override
  protected void permissions(Permissions permissions) {
    String table = permissions.literalOf(tableName).orElse("*");
    permissions.add(IamStatement.allow(permission).on(arnOf(table, permissions.environment())));
  }

  private static String arnOf(String table, AwsEnvironment environment) {
    return Arn.parse(table).isPresent() ? table : environment.arn("dynamodb", "table/" + table);
  }
}
