package dev.stepworker.integrations.mediaconvert;

import static dev.stepworker.model.Rule.between;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Converts media files.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-mediaconvert.html">Step
 *     Functions and MediaConvert</a>
 */
public final class MediaConvertCreateJob extends TaskRequest {
  private static final String ACTION = "mediaconvert:createJob";
  private static final String ANY = "*";

  /** Whether the job gets faster machines, and what happens where it cannot. */
  public final StructureMember<AccelerationSettings> accelerationSettings =
      structure("AccelerationSettings", AccelerationSettings::new);

  /** What the costs of the job are sorted by, such as {@code QUEUE}. */
  public final Member<String> billingTagsSource = text("BillingTagsSource");

  /** Makes a second request with the same token the same job. */
  public final Member<String> clientRequestToken = text("ClientRequestToken");

  /** Queues that the job may move to, and after how long. */
  public final StructureListMember<HopDestination> hopDestinations =
      structures("HopDestinations", HopDestination::new);

  /** Version of MediaConvert's engine; the current one when unset. */
  public final Member<String> jobEngineVersion = text("JobEngineVersion");

  /** Name or ARN of the job template that the settings complete. */
  public final Member<String> jobTemplate = text("JobTemplate");

  /** Rank in the queue, -50 to 50; 0 when unset. */
  public final Member<Integer> priority = integer("Priority", between(-50, 50));

  /** Name or ARN of the queue; the account's default queue when unset. */
  public final Member<String> queue = text("Queue");

  /** ARN of the role that reads the inputs and writes the outputs. */
  public final Member<String> role = required(text("Role"));

  /** Inputs, outputs and codecs, as MediaConvert describes them. */
  public final DocumentMember settings = required(document("Settings"));

  /** Such as {@code ENABLED}, to try a reserved queue out. */
  public final Member<String> simulateReservedQueue = text("SimulateReservedQueue");

  /** How often the job tells its progress, such as {@code SECONDS_60}. */
  public final Member<String> statusUpdateInterval = text("StatusUpdateInterval");

  /** Tags of the job. */
  public final MapMember<String> tags = textMap("Tags");

  /** Whatever is to be known of the job later, by name. */
  public final MapMember<String> userMetadata = textMap("UserMetadata");

  private MediaConvertCreateJob() {}

  /** Goes on when the job is in its queue. */
  public static ServiceTask requestResponse(Consumer<MediaConvertCreateJob> spec) {
    return ServiceTask.requestResponse(ACTION, MediaConvertCreateJob::new, spec);
  }

  /** Goes on when the job has ended. */
  public static ServiceTask runJob(Consumer<MediaConvertCreateJob> spec) {
    return ServiceTask.runJob(ACTION, MediaConvertCreateJob::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow("iam:PassRole")
        .on(permissions.literalOf(role).orElse(ANY))
        .when("StringLike", "iam:PassedToService", "mediaconvert.amazonaws.com"));
    permissions.add(IamStatement.allow("mediaconvert:CreateJob").on(ANY));
    if (permissions.pattern().isRunJob()) {
      permissions.add(
          IamStatement.allow("mediaconvert:GetJob", "mediaconvert:CancelJob").on(ANY));
      permissions.addManagedRule("StepFunctionsGetEventsForMediaConvertJobRule");
    }
  }

  /**
   * Whether a job gets faster machines.
   *
   * @see <a href="https://docs.aws.amazon.com/mediaconvert/latest/apireference/jobs.html">Jobs</a>
   */
  public static final class AccelerationSettings extends Structure {
    /** {@code DISABLED}, {@code ENABLED} or {@code PREFERRED}. */
    public final Member<String> mode = required(text("Mode"));

    private AccelerationSettings() {}
  }

  /**
   * A queue that a job may move to.
   *
   * @see <a href="https://docs.aws.amazon.com/mediaconvert/latest/apireference/jobs.html">Jobs</a>
   */
  public static final class HopDestination extends Structure {
    /** Rank in the new queue, -50 to 50; that in the old one when unset. */
    public final Member<Integer> priority = integer("Priority", between(-50, 50));

    /** Name or ARN of the queue; the account's default queue when unset. */
    public final Member<String> queue = text("Queue");

    /** After how many minutes the job moves. */
    public final Member<Integer> waitMinutes = integer("WaitMinutes");

    private HopDestination() {}
  }
}
