package dev.stepworker.integrations.emr;

import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;

/**
 * Settings of one application, such as those in {@code hadoop-env.sh}.
 *
 * @see <a href="https://docs.aws.amazon.com/emr/latest/APIReference/API_Configuration.html">
 *     Configuration</a>
 */
public final class Configuration extends Structure {
  /** What the settings are for, such as {@code hadoop-env}. */
  public final Member<String> classification = text("Classification");

  /** Settings within, such as {@code export}. */
  public final StructureListMember<Configuration> configurations =
      structures("Configurations", Configuration::new);

  /** The settings by name. */
  public final MapMember<String> properties = textMap("Properties");

  Configuration() {}
}
