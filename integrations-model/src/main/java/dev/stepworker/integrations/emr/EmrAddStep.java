package dev.stepworker.integrations.emr;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Gives a cluster a step to run.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html">Step
 *     Functions and EMR</a>
 */
public final class EmrAddStep extends TaskRequest {
  private static final String ACTION = "elasticmapreduce:addStep";

  /** Id of the cluster. */
  public final Member<String> clusterId = required(text("ClusterId"));

  /** ARN of the role that the step runs as; that of the instances when unset. */
  public final Member<String> executionRoleArn = text("ExecutionRoleArn");

  /** The step. */
  public final StructureMember<Step> step = required(structure("Step", Step::new));

  private EmrAddStep() {}

  /** Goes on when the cluster has taken the step. */
  public static ServiceTask requestResponse(Consumer<EmrAddStep> spec) {
    return ServiceTask.requestResponse(ACTION, EmrAddStep::new, spec);
  }

  /** Goes on when the step has ended. */
  public static ServiceTask runJob(Consumer<EmrAddStep> spec) {
    return ServiceTask.runJob(ACTION, EmrAddStep::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(AnyCluster.allow(
        permissions,
        "elasticmapreduce:AddJobFlowSteps",
        "elasticmapreduce:DescribeStep",
        "elasticmapreduce:CancelSteps"));
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule("StepFunctionsGetEventForEMRAddJobFlowStepsRule");
    }
  }

  /**
   * A step.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_StepConfig.html">
   *     StepConfig</a>
   */
  public static final class Step extends Structure {
    /** The name. */
    public final Member<String> name = required(text("Name"));

    /** What becomes of the cluster when the step fails; it goes on when unset. */
    public final Member<ActionOnFailure> actionOnFailure =
        withDefault(enumeration("ActionOnFailure"), ActionOnFailure.CONTINUE);

    /** What the step runs. */
    public final StructureMember<HadoopJarStep> hadoopJarStep =
        required(structure("HadoopJarStep", HadoopJarStep::new));

    private Step() {}
  }

  /**
   * What a step runs.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_HadoopJarStepConfig.html">
   *     HadoopJarStepConfig</a>
   */
  public static final class HadoopJarStep extends Structure {
    /** Where the jar is; {@code command-runner.jar} runs a command such as spark-submit. */
    public final Member<String> jar = required(text("Jar"));

    /** The class to run; that of the jar's manifest when unset. */
    public final Member<String> mainClass = text("MainClass");

    /** Arguments of the command line. */
    public final ListMember<String> args = texts("Args");

    /** Java properties of the step. */
    public final MapMember<String> properties = keyedTexts("Properties", "Key", "Value");

    private HadoopJarStep() {}
  }
}
