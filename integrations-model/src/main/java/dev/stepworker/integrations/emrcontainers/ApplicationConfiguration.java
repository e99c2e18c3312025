package dev.stepworker.integrations.emrcontainers;

import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Problems;
import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;

/**
 * Settings of one application, such as those in {@code spark-defaults}.
 *
 * @see <a href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_Configuration.html">
 *     Configuration</a>
 */
public final class ApplicationConfiguration extends Structure {
  static final int MOST = 100;

  /** What the settings are for, such as {@code spark-defaults}. */
  public final Member<String> classification =
      required(text("Classification", Rule.length(1, 1024)));

  /** Settings within, such as {@code export}; up to 100. */
  public final StructureListMember<ApplicationConfiguration> configurations =
      structures("Configurations", ApplicationConfiguration::new, Rule.elements(0, MOST));

  /** The settings by name, up to 100. */
  public final MapMember<String> properties = textMap("Properties");

  ApplicationConfiguration() {}

  @Override
  protected void checkTogether(Problems problems) {
    if (sizeOf(properties) > MOST) {
      problems.add(
          properties, "has " + sizeOf(properties) + " entries; must be " + MOST + " or less");
    }
  }
}
