package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emr.EmrModifyInstanceFleetByName;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrModifyInstanceFleetByNameCases {
  private EmrModifyInstanceFleetByNameCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrModifyInstanceFleetByName> spec = m -> {
      given.text("clusterId", m.clusterId);
      given.text("instanceFleetName", m.instanceFleetName);
      m.instanceFleet.set(fleet -> {
        given.integer("targetOnDemandCapacity", fleet.targetOnDemandCapacity);
        given.integer("targetSpotCapacity", fleet.targetSpotCapacity);
      });
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrModifyInstanceFleetByName.requestResponse(spec))
        .build();
  }
}
