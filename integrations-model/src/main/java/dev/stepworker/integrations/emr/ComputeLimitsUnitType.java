package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * What the limits of managed scaling count.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ComputeLimits.html">
 *     ComputeLimits</a>
 */
public enum ComputeLimitsUnitType implements Constant {
  /** Units of instance fleets. */
  INSTANCE_FLEET_UNITS("InstanceFleetUnits"),
  /** Instances of instance groups. */
  INSTANCES("Instances"),
  /** Virtual cores of instance groups. */
  VCPU("VCPU");

  private final String value;

  ComputeLimitsUnitType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
