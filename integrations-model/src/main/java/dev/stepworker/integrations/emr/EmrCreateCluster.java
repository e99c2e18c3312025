package dev.stepworker.integrations.emr;

import static dev.stepworker.model.DataSize.Unit.GIBIBYTES;
import static dev.stepworker.model.Rule.atLeast;
import static dev.stepworker.model.Rule.between;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ListMember;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Starts a cluster, which lives until {@link EmrTerminateCluster} ends it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html">Step
 *     Functions and EMR</a>
 */
public final class EmrCreateCluster extends TaskRequest {
  private static final String ACTION = "elasticmapreduce:createCluster";

  /** The name. */
  public final Member<String> name = required(text("Name"));

  /** The machines. */
  public final StructureMember<Instances> instances =
      required(structure("Instances", Instances::new));

  /** The role of the instances, by ARN or name: an instance profile has to have the same name. */
  public final Member<String> jobFlowRole = required(textOf("JobFlowRole", EmrRole::nameOf));

  /** The role of EMR itself, by ARN or name. */
  public final Member<String> serviceRole = required(textOf("ServiceRole", EmrRole::nameOf));

  /** The role that scales instance groups, by ARN or name; not for instance fleets. */
  public final Member<String> autoScalingRole = textOf("AutoScalingRole", EmrRole::nameOf);

  /** For use by AWS: JSON text. */
  public final Member<String> additionalInfo = text("AdditionalInfo");

  /** What to install; what EMR installs by default when unset. */
  public final StructureListMember<Application> applications =
      structures("Applications", Application::new);

  /** When an idle cluster ends by itself; never when unset. */
  public final StructureMember<AutoTerminationPolicy> autoTerminationPolicy =
      structure("AutoTerminationPolicy", AutoTerminationPolicy::new);

  /** Scripts to run on each node before the applications start. */
  public final StructureListMember<BootstrapAction> bootstrapActions =
      structures("BootstrapActions", BootstrapAction::new);

  /** Settings of applications. */
  public final StructureListMember<Configuration> configurations =
      structures("Configurations", Configuration::new);

  /** Id of an image of your own to start the instances from. */
  public final Member<String> customAmiId = text("CustomAmiId");

  /** Size of the root volume of each instance, in whole GiB. */
  public final Member<DataSize> ebsRootVolumeSize = size("EbsRootVolumeSize", GIBIBYTES);

  /** I/O operations a second of the root volume. */
  public final Member<Integer> ebsRootVolumeIops = integer("EbsRootVolumeIops", atLeast(1));

  /** MiB a second of the root volume. */
  public final Member<Integer> ebsRootVolumeThroughput =
      integer("EbsRootVolumeThroughput", atLeast(1));

  /** How the cluster authenticates by Kerberos; {@link #securityConfiguration} turns it on. */
  public final StructureMember<KerberosAttributes> kerberosAttributes =
      structure("KerberosAttributes", KerberosAttributes::new);

  /** Where logs go, such as {@code s3://logs/emr/}; nowhere when unset. */
  public final Member<String> logUri = text("LogUri");

  /** The limits within which EMR grows and shrinks the cluster; it does not when unset. */
  public final StructureMember<ManagedScalingPolicy> managedScalingPolicy =
      structure("ManagedScalingPolicy", ManagedScalingPolicy::new);

  /** The release, such as {@code emr-6.15.0}. */
  public final Member<String> releaseLabel = text("ReleaseLabel");

  /** When the nodes that a shrinking cluster gives up are terminated. */
  public final Member<ScaleDownBehavior> scaleDownBehavior = enumeration("ScaleDownBehavior");

  /** Name of the security configuration. */
  public final Member<String> securityConfiguration = text("SecurityConfiguration");

  /** How many steps may run at a time, 1 to 256; 1 when unset. From release 5.28.0 on. */
  public final Member<Integer> stepConcurrencyLevel =
      integer("StepConcurrencyLevel", between(1, 256));

  /** Tags of the cluster and its instances. */
  public final MapMember<String> tags = keyedTexts("Tags", "Key", "Value");

  /** Whether all users of the account may see the cluster; true when unset. */
  public final Member<Boolean> visibleToAllUsers = withDefault(flag("VisibleToAllUsers"), true);

  private EmrCreateCluster() {}

  /** Goes on when EMR has taken the request; the cluster is still starting. */
  public static ServiceTask requestResponse(Consumer<EmrCreateCluster> spec) {
    return ServiceTask.requestResponse(ACTION, EmrCreateCluster::new, spec);
  }

  /** Goes on when the cluster waits for steps. */
  public static ServiceTask runJob(Consumer<EmrCreateCluster> spec) {
    return ServiceTask.runJob(ACTION, EmrCreateCluster::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    boolean fleets =
        objectOf(instances).filter(i -> !objectsOf(i.instanceFleets).isEmpty()).isPresent();
    if (fleets && autoScalingRole.isSet()) {
      problems.add(autoScalingRole, "cannot be combined with instance fleets; leave it out");
    }
    if (literalOf(stepConcurrencyLevel).filter(level -> level > 1).isPresent()) {
      literalOf(releaseLabel)
          .filter(label -> !Release.of(label).isAtLeast(5, 28))
          .ifPresent(label -> problems.add(
              stepConcurrencyLevel,
              "takes release emr-5.28.0 or later, but ReleaseLabel is '" + label
                  + "'; raise the release or leave it out"));
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(
            "elasticmapreduce:RunJobFlow",
            "elasticmapreduce:DescribeCluster",
            "elasticmapreduce:TerminateJobFlows")
        .on("*"));
    permissions.add(IamStatement.allow("iam:PassRole")
        .on(EmrRole.arnOf(serviceRole, permissions), EmrRole.arnOf(jobFlowRole, permissions)));
    if (autoScalingRole.isSet()) {
      permissions.add(
          IamStatement.allow("iam:PassRole").on(EmrRole.arnOf(autoScalingRole, permissions)));
    }
    if (permissions.pattern().isRunJob()) {
      permissions.addManagedRule("StepFunctionsGetEventForEMRRunJobFlowRule");
    }
  }

  /**
   * An application to install.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_Application.html">
   *     Application</a>
   */
  public static final class Application extends Structure {
    /** The name, such as {@code Spark}. */
    public final Member<String> name = required(text("Name"));

    /** Arguments for EMR to pass to the application. */
    public final ListMember<String> args = texts("Args");

    /** The version. */
    public final Member<String> version = text("Version");

    /** Meta information for use by third parties. */
    public final MapMember<String> additionalInfo = textMap("AdditionalInfo");

    private Application() {}
  }

  /**
   * When an idle cluster ends by itself.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_AutoTerminationPolicy.html">
   *     AutoTerminationPolicy</a>
   */
  public static final class AutoTerminationPolicy extends Structure {
    /** How long it has to be idle: a minute to seven days, in whole seconds. */
    public final Member<Duration> idleTimeout = required(
        duration("IdleTimeout", SECONDS, between(Duration.ofMinutes(1), Duration.ofDays(7))));

    private AutoTerminationPolicy() {}
  }

  /**
   * A script that runs on each node before the applications start.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_BootstrapActionConfig.html">
   *     BootstrapActionConfig</a>
   */
  public static final class BootstrapAction extends Structure {
    /** The name. */
    public final Member<String> name = required(text("Name"));

    /** The script. */
    public final StructureMember<ScriptBootstrapAction> scriptBootstrapAction =
        required(structure("ScriptBootstrapAction", ScriptBootstrapAction::new));

    private BootstrapAction() {}
  }

  /**
   * A script and its arguments.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ScriptBootstrapActionConfig.html">
   *     ScriptBootstrapActionConfig</a>
   */
  public static final class ScriptBootstrapAction extends Structure {
    /** Where the script is, such as {@code s3://boot/prepare.sh}. */
    public final Member<String> path = required(text("Path"));

    /** Its arguments. */
    public final ListMember<String> args = texts("Args");

    private ScriptBootstrapAction() {}
  }

  /**
   * How a cluster authenticates by Kerberos. A password that is given as a literal stands in the
   * definition; take it from the input instead.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_KerberosAttributes.html">
   *     KerberosAttributes</a>
   */
  public static final class KerberosAttributes extends Structure {
    /** Password of the user that joins machines to the Active Directory domain. */
    public final Member<String> adDomainJoinPassword = text("ADDomainJoinPassword");

    /** The user that joins machines to the Active Directory domain. */
    public final Member<String> adDomainJoinUser = text("ADDomainJoinUser");

    /** Password of the trust between this realm and another. */
    public final Member<String> crossRealmTrustPrincipalPassword =
        text("CrossRealmTrustPrincipalPassword");

    /** Password of the administrator of the key distribution center. */
    public final Member<String> kdcAdminPassword = text("KdcAdminPassword");

    /** The realm of the nodes, such as {@code EC2.INTERNAL}. */
    public final Member<String> realm = required(text("Realm"));

    private KerberosAttributes() {}
  }
}
