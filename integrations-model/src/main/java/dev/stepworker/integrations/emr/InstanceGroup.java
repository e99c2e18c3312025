package dev.stepworker.integrations.emr;

import static dev.stepworker.model.Rule.atLeast;

import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;

/**
 * Equal instances with one role in the cluster.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_InstanceGroupConfig.html">
 *     InstanceGroupConfig</a>
 */
public final class InstanceGroup extends Structure {
  /** How the group grows and shrinks by itself; not at all when unset. */
  public final StructureMember<AutoScalingPolicy> autoScalingPolicy =
      structure("AutoScalingPolicy", AutoScalingPolicy::new);

  /** The most to pay for a Spot instance, in USD an hour; the On-Demand price when unset. */
  public final Member<String> bidPrice = text("BidPrice");

  /** Settings of applications. */
  public final StructureListMember<Configuration> configurations =
      structures("Configurations", Configuration::new);

  /** The volumes of each instance. */
  public final StructureMember<EbsConfiguration> ebsConfiguration =
      structure("EbsConfiguration", EbsConfiguration::new);

  /** How many instances. */
  public final Member<Integer> instanceCount = required(integer("InstanceCount", atLeast(0)));

  /** What they are for. */
  public final Member<InstanceRole> instanceRole = required(enumeration("InstanceRole"));

  /** Their EC2 type, such as {@code m5.xlarge}. */
  public final Member<String> instanceType = required(text("InstanceType"));

  /** How they are bought; On-Demand when unset. */
  public final Member<MarketType> market = enumeration("Market");

  /** The name, by which {@link EmrModifyInstanceGroupByName} knows the group. */
  public final Member<String> name = text("Name");

  InstanceGroup() {}
}
