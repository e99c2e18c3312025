package dev.stepworker.model.conformance;

import static dev.stepworker.model.DataSize.Unit.GIBIBYTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.integrations.emr.ComputeLimitsUnitType;
import dev.stepworker.integrations.emr.EmrCreateCluster;
import dev.stepworker.integrations.emr.EmrCreateCluster.Application;
import dev.stepworker.integrations.emr.EmrCreateCluster.BootstrapAction;
import dev.stepworker.integrations.emr.EmrCreateCluster.KerberosAttributes;
import dev.stepworker.integrations.emr.ManagedScalingPolicy;
import dev.stepworker.integrations.emr.ManagedScalingPolicy.ComputeLimits;
import dev.stepworker.integrations.emr.ScaleDownBehavior;
import dev.stepworker.model.Member;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrCreateClusterCases {
  private EmrCreateClusterCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrCreateCluster> spec = c -> {
      given.text("name", c.name);
      given.structure("instances", c.instances, GivenEmrInstances::read);
      role(given, "clusterRole", c.jobFlowRole);
      role(given, "serviceRole", c.serviceRole);
      role(given, "autoScalingRole", c.autoScalingRole);
      readSoftware(given, c);
      readVolumes(given, c);
      readBehavior(given, c);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrCreateCluster.requestResponse(spec))
        .runJob(() -> EmrCreateCluster.runJob(spec))
        .buildRunJobByDefault();
  }

  /** A role that is given, or that the reference implementation made. */
  private static void role(Given given, String property, Member<String> member) {
    given.text(property, member);
    if (!given.has(property) && !given.created(property).isEmpty()) {
      member.set(given.created(property));
    }
  }

  private static void readSoftware(Given given, EmrCreateCluster c) {
    given.text("additionalInfo", c.additionalInfo);
    given.structures("applications", c.applications, EmrCreateClusterCases::readApplication);
    given.structures("bootstrapActions", c.bootstrapActions, EmrCreateClusterCases::readBootstrap);
    given.structures("configurations", c.configurations, GivenEmrInstances::readConfiguration);
    given.text("customAmiId", c.customAmiId);
    given.text("releaseLabel", c.releaseLabel);
    given.structure(
        "kerberosAttributes", c.kerberosAttributes, EmrCreateClusterCases::readKerberos);
    given.text("securityConfiguration", c.securityConfiguration);
  }

  private static void readVolumes(Given given, EmrCreateCluster c) {
    given.size("ebsRootVolumeSize", c.ebsRootVolumeSize, GIBIBYTES);
    given.integer("ebsRootVolumeIops", c.ebsRootVolumeIops);
    given.integer("ebsRootVolumeThroughput", c.ebsRootVolumeThroughput);
  }

  private static void readBehavior(Given given, EmrCreateCluster c) {
    if (given.has("autoTerminationPolicyIdleTimeout")) {
      c.autoTerminationPolicy.set(policy ->
          given.duration("autoTerminationPolicyIdleTimeout", policy.idleTimeout, SECONDS));
    }
    given.text("logUri", c.logUri);
    given.structure(
        "managedScalingPolicy", c.managedScalingPolicy, EmrCreateClusterCases::readManagedScaling);
    given.constant("scaleDownBehavior", c.scaleDownBehavior, ScaleDownBehavior::valueOf);
    given.integer("stepConcurrencyLevel", c.stepConcurrencyLevel);
    given.textMap("tags", c.tags);
    given.flag("visibleToAllUsers", c.visibleToAllUsers);
  }

  private static void readApplication(Given given, Application application) {
    given.text("name", application.name);
    given.texts("args", application.args);
    given.text("version", application.version);
    given.textMap("additionalInfo", application.additionalInfo);
  }

  private static void readBootstrap(Given given, BootstrapAction action) {
    given.text("name", action.name);
    given.structure("scriptBootstrapAction", action.scriptBootstrapAction, (g, script) -> {
      g.text("path", script.path);
      g.texts("args", script.args);
    });
  }

  private static void readKerberos(Given given, KerberosAttributes kerberos) {
    given.text("adDomainJoinPassword", kerberos.adDomainJoinPassword);
    given.text("adDomainJoinUser", kerberos.adDomainJoinUser);
    given.text("crossRealmTrustPrincipalPassword", kerberos.crossRealmTrustPrincipalPassword);
    given.text("kdcAdminPassword", kerberos.kdcAdminPassword);
    given.text("realm", kerberos.realm);
  }

  private static void readManagedScaling(Given given, ManagedScalingPolicy policy) {
    given.structure("computeLimits", policy.computeLimits, EmrCreateClusterCases::readLimits);
  }

  private static void readLimits(Given given, ComputeLimits limits) {
    given.constant("unitType", limits.unitType, ComputeLimitsUnitType::valueOf);
    given.integer("minimumCapacityUnits", limits.minimumCapacityUnits);
    given.integer("maximumCapacityUnits", limits.maximumCapacityUnits);
    given.integer("maximumOnDemandCapacityUnits", limits.maximumOnDemandCapacityUnits);
    given.integer("maximumCoreCapacityUnits", limits.maximumCoreCapacityUnits);
  }
}
