package dev.stepworker.integrations.emr;

import dev.stepworker.model.Constant;

/**
 * The kinds of volumes that EBS has for clusters.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_VolumeSpecification.html">
 *     VolumeSpecification</a>
 */
public enum EbsVolumeType implements Constant {
  /** General purpose, the third generation. */
  GP3("gp3"),
  /** General purpose, the second generation. */
  GP2("gp2"),
  /** Provisioned I/O operations. */
  IO1("io1"),
  /** Hard disks with high throughput. */
  ST1("st1"),
  /** Hard disks for cold data. */
  SC1("sc1"),
  /** Magnetic, the previous generation. */
  STANDARD("standard");

  private final String value;

  EbsVolumeType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
