package dev.stepworker.integrations.emr;

import static dev.stepworker.model.DataSize.Unit.GIBIBYTES;
import static dev.stepworker.model.Rule.atLeast;

import dev.stepworker.model.DataSize;
import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;

/**
 * The volumes of each instance.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_EbsConfiguration.html">
 *     EbsConfiguration</a>
 */
public final class EbsConfiguration extends Structure {
  /** The volumes, in groups of equal ones. */
  public final StructureListMember<EbsBlockDevice> ebsBlockDeviceConfigs =
      structures("EbsBlockDeviceConfigs", EbsBlockDevice::new);

  /** Whether instances have bandwidth of their own to EBS. */
  public final Member<Boolean> ebsOptimized = flag("EbsOptimized");

  EbsConfiguration() {}

  /**
   * Equal volumes.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_EbsBlockDeviceConfig.html">
   *     EbsBlockDeviceConfig</a>
   */
  public static final class EbsBlockDevice extends Structure {
    /** What each volume is. */
    public final StructureMember<VolumeSpecification> volumeSpecification =
        required(structure("VolumeSpecification", VolumeSpecification::new));

    /** How many of them each instance has; 1 when unset. */
    public final Member<Integer> volumesPerInstance = integer("VolumesPerInstance", atLeast(1));

    private EbsBlockDevice() {}
  }

  /**
   * What a volume is.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr/latest/APIReference/API_VolumeSpecification.html">
   *     VolumeSpecification</a>
   */
  public static final class VolumeSpecification extends Structure {
    /** I/O operations a second, of {@code gp3} and {@code io1}. */
    public final Member<Integer> iops = integer("Iops", atLeast(1));

    /** The size, in whole GiB. */
    public final Member<DataSize> size = required(size("SizeInGB", GIBIBYTES));

    /** The kind. */
    public final Member<EbsVolumeType> volumeType = required(enumeration("VolumeType"));

    /** MiB a second, of {@code gp3}. */
    public final Member<Integer> throughput = integer("Throughput", atLeast(1));

    private VolumeSpecification() {}
  }
}
