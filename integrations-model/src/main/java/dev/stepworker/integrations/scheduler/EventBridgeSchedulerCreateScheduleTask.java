package dev.stepworker.integrations.scheduler;

import static dev.stepworker.model.Rule.length;
import static dev.stepworker.model.Rule.matching;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Rule;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Creates a schedule, by which EventBridge Scheduler calls a target once or again and again.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-eventbridge-scheduler.html">
 *     Step Functions and EventBridge Scheduler</a>
 */
public final class EventBridgeSchedulerCreateScheduleTask extends TaskRequest {
  private static final String ACTION = "aws-sdk:scheduler:createSchedule";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Rule<String> NAME =
      matching("[0-9a-zA-Z-_.]{1,64}", "1 to 64 letters, digits, '-', '_' and '.'");

  /** What becomes of a schedule that will never run again; it stays when unset. */
  public final Member<ActionAfterCompletion> actionAfterCompletion =
      withDefault(enumeration("ActionAfterCompletion"), ActionAfterCompletion.NONE);

  /** Makes a second request with the same token the same schedule; 1 to 64 characters. */
  public final Member<String> clientToken =
      text("ClientToken", matching("[a-zA-Z0-9-_]{1,64}", "1 to 64 letters, digits, '-' and '_'"));

  /** What the schedule is for, up to 512 characters. */
  public final Member<String> description = text("Description", length(0, 512));

  /** When the schedule ends; never when unset. After {@link #startDate}. */
  public final Member<Instant> endDate = textOf("EndDate", TIME::format);

  /** How long after its time the schedule may run; on time when unset. */
  public final StructureMember<FlexibleTimeWindow> flexibleTimeWindow =
      always(structure("FlexibleTimeWindow", FlexibleTimeWindow::new));

  /** Name of the group of schedules; {@code default} when unset. */
  public final Member<String> groupName = text("GroupName", NAME);

  /** ARN of the key that the target's input is encrypted with; a key of AWS when unset. */
  public final Member<String> kmsKeyArn = text("KmsKeyArn");

  /** Name of the schedule, 1 to 64 letters, digits, hyphens, underscores and dots. */
  public final Member<String> name = required(text("Name", NAME));

  /** When the schedule runs. */
  public final Member<Schedule> scheduleExpression =
      required(textOf("ScheduleExpression", Schedule::expression));

  /** Time zone of the schedule, such as {@code Europe/Zurich}; UTC when unset. */
  public final Member<String> scheduleExpressionTimezone =
      text("ScheduleExpressionTimezone", length(1, 50));

  /** When the schedule begins; at once when unset. */
  public final Member<Instant> startDate = textOf("StartDate", TIME::format);

  /** Whether the schedule runs; it does when unset. */
  public final Member<ScheduleState> state =
      withDefault(enumeration("State"), ScheduleState.ENABLED);

  /** What the schedule calls. */
  public final StructureMember<ScheduleTarget> target =
      required(structure("Target", ScheduleTarget::new));

  private EventBridgeSchedulerCreateScheduleTask() {}

  /** Goes on when the schedule is there. */
  public static ServiceTask requestResponse(Consumer<EventBridgeSchedulerCreateScheduleTask> spec) {
    return ServiceTask.requestResponse(ACTION, EventBridgeSchedulerCreateScheduleTask::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    Optional<Instant> end = literalOf(endDate);
    if (literalOf(startDate)
        .filter(start -> end.filter(e -> !start.isBefore(e)).isPresent())
        .isPresent()) {
      problems.add(startDate, "is not before EndDate; begin the schedule earlier");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    String group = groupName.isSet() ? permissions.literalOf(groupName).orElse("*") : "default";
    String schedule = permissions.literalOf(name).orElse("*");
    permissions.add(IamStatement.allow("scheduler:CreateSchedule")
        .on(permissions.environment().arn("scheduler", "schedule/" + group + "/" + schedule)));
    permissions.add(IamStatement.allow("iam:PassRole")
        .on(objectOf(target).flatMap(t -> permissions.literalOf(t.roleArn)).orElse("*")));
  }
}
