package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Rule.atLeast;
import static dev.stepworker.model.Rule.between;
import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;
import java.time.Duration;
import java.util.Optional;

/**
 * Instances of several types with one role in the cluster, of which EMR takes what is to be had.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceFleetConfig.html">
 *     InstanceFleetConfig</a>
 */
public final class InstanceFleet extends Structure {
  /** What the instances are for. */
  public final Member<InstanceRole> instanceFleetType = required(enumeration("InstanceFleetType"));

  /** The types to choose from. */
  public final StructureListMember<InstanceTypeConfig> instanceTypeConfigs =
      structures("InstanceTypeConfigs", InstanceTypeConfig::new);

  /** How to get hold of the instances. */
  public final StructureMember<LaunchSpecifications> launchSpecifications =
      structure("LaunchSpecifications", LaunchSpecifications::new);

  /** The name, by which {@link EmrModifyInstanceFleetByName} knows the fleet. */
  public final Member<String> name = text("Name");

  /** Units of On-Demand instances; none when unset. */
  public final Member<Integer> targetOnDemandCapacity =
      integer("TargetOnDemandCapacity", atLeast(0));

  /** Units of Spot instances; none when unset. */
  public final Member<Integer> targetSpotCapacity = integer("TargetSpotCapacity", atLeast(0));

  InstanceFleet() {}

  @Override
  protected void checkTogether(Problems problems) {
    Optional<Integer> spot = literalOf(targetSpotCapacity).filter(units -> units > 0);
    Optional<Integer> onDemand = literalOf(targetOnDemandCapacity).filter(units -> units > 0);
    boolean master = literalOf(instanceFleetType).equals(Optional.of(InstanceRole.MASTER));
    if (master && spot.isPresent() && onDemand.isPresent()) {
      problems.add(
          targetSpotCapacity,
          "is " + spot.get() + " beside a TargetOnDemandCapacity of " + onDemand.get()
              + "; a master fleet takes one of them");
    }
  }

  /**
   * A type of instances in a fleet.
   *
   * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceTypeConfig.html">
   *     InstanceTypeConfig</a>
   */
  public static final class InstanceTypeConfig extends Structure {
    /** The most to pay for a Spot instance, in USD an hour. */
    public final Member<String> bidPrice = text("BidPrice");

    /** The most to pay for a Spot instance, in percent of the On-Demand price; 100 when unset. */
    public final Member<Double> bidPriceAsPercentageOfOnDemandPrice =
        decimal("BidPriceAsPercentageOfOnDemandPrice", atLeast(0.0));

    /** Settings of applications. */
    public final StructureListMember<Configuration> configurations =
        structures("Configurations", Configuration::new);

    /** The volumes of each instance. */
    public final StructureMember<EbsConfiguration> ebsConfiguration =
        structure("EbsConfiguration", EbsConfiguration::new);

    /** The EC2 type, such as {@code m5.xlarge}. */
    public final Member<String> instanceType = required(text("InstanceType"));

    /** The rank of the type where types are taken by priority; 0 comes first. */
    public final Member<Double> priority = decimal("Priority", atLeast(0.0));

    /** How many units an instance counts for; 1 when unset. */
    public final Member<Integer> weightedCapacity = integer("WeightedCapacity", atLeast(0));

    private InstanceTypeConfig() {}
  }

  /**
   * How to get hold of the instances of a fleet.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceFleetProvisioningSpecifications.html">
   *     InstanceFleetProvisioningSpecifications</a>
   */
  public static final class LaunchSpecifications extends Structure {
    /** How to get hold of On-Demand instances. */
    public final StructureMember<OnDemandSpecification> onDemandSpecification =
        structure("OnDemandSpecification", OnDemandSpecification::new);

    /** How to get hold of Spot instances. */
    public final StructureMember<SpotSpecification> spotSpecification =
        structure("SpotSpecification", SpotSpecification::new);

    private LaunchSpecifications() {}
  }

  /**
   * How to get hold of On-Demand instances.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_OnDemandProvisioningSpecification.html">
   *     OnDemandProvisioningSpecification</a>
   */
  public static final class OnDemandSpecification extends Structure {
    /** Which type comes first. */
    public final Member<OnDemandAllocationStrategy> allocationStrategy =
        required(enumeration("AllocationStrategy"));

    private OnDemandSpecification() {}
  }

  /**
   * How to get hold of Spot instances.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_SpotProvisioningSpecification.html">
   *     SpotProvisioningSpecification</a>
   */
  public static final class SpotSpecification extends Structure {
    /** From which pools they come. */
    public final Member<SpotAllocationStrategy> allocationStrategy =
        enumeration("AllocationStrategy");

    /** How long they are sure to stay, in whole minutes; not at all when unset. */
    public final Member<Duration> blockDuration = duration("BlockDurationMinutes", MINUTES);

    /** What happens when they do not come in time. */
    public final Member<SpotTimeoutAction> timeoutAction = required(enumeration("TimeoutAction"));

    /** How long to wait for them: 5 minutes to a day, in whole minutes. */
    public final Member<Duration> timeoutDuration = required(duration(
        "TimeoutDurationMinutes", MINUTES, between(Duration.ofMinutes(5), Duration.ofDays(1))));

    private SpotSpecification() {}
  }
}
