package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Rule.atLeast;

import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * The limits within which EMR itself grows and shrinks a cluster.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ManagedScalingPolicy.html">
 *     ManagedScalingPolicy</a>
 */
public final class ManagedScalingPolicy extends Structure {
  /** The limits. */
  public final StructureMember<ComputeLimits> computeLimits =
      required(structure("ComputeLimits", ComputeLimits::new));

  ManagedScalingPolicy() {}

  /**
   * The limits of managed scaling; the master node does not count.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_ComputeLimits.html">
   *     ComputeLimits</a>
   */
  public static final class ComputeLimits extends Structure {
    /** What the limits count. */
    public final Member<ComputeLimitsUnitType> unitType = required(enumeration("UnitType"));

    /** At least so many units. */
    public final Member<Integer> minimumCapacityUnits =
        required(integer("MinimumCapacityUnits", atLeast(0)));

    /** At most so many units. */
    public final Member<Integer> maximumCapacityUnits =
        required(integer("MaximumCapacityUnits", atLeast(0)));

    /** At most so many On-Demand units; as many as units at all when unset. */
    public final Member<Integer> maximumOnDemandCapacityUnits =
        integer("MaximumOnDemandCapacityUnits", atLeast(0));

    /** At most so many units of core nodes; as many as units at all when unset. */
    public final Member<Integer> maximumCoreCapacityUnits =
        integer("MaximumCoreCapacityUnits", atLeast(0));

    private ComputeLimits() {}
  }
}
