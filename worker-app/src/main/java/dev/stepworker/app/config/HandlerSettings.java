package dev.stepworker.app.config;

import java.util.List;

/**
 * The settings of one handler, under the name of its task. Immutable.
 *
 * @param activityArn the activity it serves
 * @param queueUrl the queue it serves
 * @param concurrency the most slots it may use
 * @param pollers the most polls it keeps open
 */
public record HandlerSettings(
    Setting<String> activityArn,
    Setting<String> queueUrl,
    Setting<Integer> concurrency,
    Setting<Integer> pollers) {

  /** The settings of the handler of one task; {@code <task>} for the documentation. */
  public static HandlerSettings of(String task) {
    String prefix = LauncherSettings.PREFIX + "handlers." + task + ".";
    return new HandlerSettings(
        Setting.optional(
            prefix + "activity-arn",
            TextFormat.matching(
                "arn:aws[a-z-]*:states:[a-z0-9-]+:\\d{12}:activity:\\S{1,80}",
                "the ARN of an activity, such as"
                    + " arn:aws:states:eu-west-1:123456789012:activity:charge-card"),
            "The activity that this handler serves."),
        Setting.optional(
            prefix + "queue-url",
            TextFormat.matching("https?://\\S+", "the URL of a queue"),
            "The queue that this handler serves, instead of the one in the code."),
        Setting.optional(
            prefix + "concurrency",
            new NumberFormat(1, 10_000),
            "The most slots this handler may use; all of them when unset."),
        Setting.optional(
            prefix + "pollers",
            new NumberFormat(1, 1_000),
            "The most polls this handler keeps open; each holds a slot. Its fair share when unset."));
  }

  /** All of them, in the order of the documentation. */
  public List<Setting<?>> all() {
    return List.of(activityArn, queueUrl, concurrency, pollers);
  }
}
