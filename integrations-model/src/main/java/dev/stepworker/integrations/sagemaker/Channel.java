package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.ListMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * One named stream of training data.
 *
 * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html">
 *     Channel</a>
 */
public final class Channel extends Structure {
  /** Name of the channel, such as {@code train}. */
  public final Member<String> channelName = required(text("ChannelName"));

  /** Where the data is. */
  public final StructureMember<DataSource> dataSource =
      required(structure("DataSource", DataSource::new));

  /** Media type of the data. */
  public final Member<String> contentType = text("ContentType");

  /** How the data is compressed; not at all when unset. */
  public final Member<CompressionType> compressionType = enumeration("CompressionType");

  /** How the records are wrapped; not at all when unset. */
  public final Member<RecordWrapperType> recordWrapperType = enumeration("RecordWrapperType");

  /** How the data reaches the container; as the algorithm says when unset. */
  public final Member<InputMode> inputMode = enumeration("InputMode");

  /** How the data is shuffled; not at all when unset. */
  public final StructureMember<ShuffleConfig> shuffleConfig =
      structure("ShuffleConfig", ShuffleConfig::new);

  Channel() {}

  /**
   * Where data is.
   *
   * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DataSource.html">
   *     DataSource</a>
   */
  public static final class DataSource extends Structure {
    /** The place in Amazon S3. */
    public final StructureMember<S3DataSource> s3DataSource =
        required(structure("S3DataSource", S3DataSource::new));

    private DataSource() {}
  }

  /**
   * A place in Amazon S3.
   *
   * @see <a href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html">
   *     S3DataSource</a>
   */
  public static final class S3DataSource extends Structure {
    /** What the address names; {@link S3DataType#S3_PREFIX} when unset. */
    public final Member<S3DataType> s3DataType =
        withDefault(enumeration("S3DataType"), S3DataType.S3_PREFIX);

    /** The address, such as {@code s3://bucket/prefix}; {@link S3Url} makes one of a region's. */
    public final Member<String> s3Uri = required(text("S3Uri"));

    /** Which machine gets which data; each all of it when unset. */
    public final Member<S3DataDistributionType> s3DataDistributionType =
        enumeration("S3DataDistributionType");

    /** Names of the attributes to use of an augmented manifest. */
    public final ListMember<String> attributeNames = texts("AttributeNames");

    private S3DataSource() {}
  }

  /**
   * How data is shuffled.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ShuffleConfig.html">
   *     ShuffleConfig</a>
   */
  public static final class ShuffleConfig extends Structure {
    /** What the order begins from. */
    public final Member<Integer> seed = required(integer("Seed"));

    private ShuffleConfig() {}
  }
}
