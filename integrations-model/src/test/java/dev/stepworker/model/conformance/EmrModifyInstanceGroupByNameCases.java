package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.integrations.emr.EmrModifyInstanceGroupByName;
import dev.stepworker.integrations.emr.EmrModifyInstanceGroupByName.InstanceGroupModify;
import dev.stepworker.integrations.emr.EmrModifyInstanceGroupByName.InstanceResizePolicy;
import dev.stepworker.integrations.emr.EmrModifyInstanceGroupByName.ShrinkPolicy;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrModifyInstanceGroupByNameCases {
  private EmrModifyInstanceGroupByNameCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrModifyInstanceGroupByName> spec = m -> {
      given.text("clusterId", m.clusterId);
      given.text("instanceGroupName", m.instanceGroupName);
      given.structure(
          "instanceGroup", m.instanceGroup, EmrModifyInstanceGroupByNameCases::readGroup);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrModifyInstanceGroupByName.requestResponse(spec))
        .build();
  }

  private static void readGroup(Given given, InstanceGroupModify group) {
    given.structures("configurations", group.configurations, GivenEmrInstances::readConfiguration);
    given.texts("eC2InstanceIdsToTerminate", group.ec2InstanceIdsToTerminate);
    given.integer("instanceCount", group.instanceCount);
    given.structure(
        "shrinkPolicy", group.shrinkPolicy, EmrModifyInstanceGroupByNameCases::readShrinkPolicy);
  }

  private static void readShrinkPolicy(Given given, ShrinkPolicy policy) {
    given.duration("decommissionTimeout", policy.decommissionTimeout, SECONDS);
    given.structure(
        "instanceResizePolicy",
        policy.instanceResizePolicy,
        EmrModifyInstanceGroupByNameCases::readResizePolicy);
  }

  private static void readResizePolicy(Given given, InstanceResizePolicy policy) {
    given.texts("instancesToProtect", policy.instancesToProtect);
    given.texts("instancesToTerminate", policy.instancesToTerminate);
    given.duration("instanceTerminationTimeout", policy.instanceTerminationTimeout, SECONDS);
  }
}
