package dev.stepworker.integrations.emrcontainers;

import dev.stepworker.model.Rule;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureListMember;
import dev.stepworker.model.StructureMember;

/**
 * How a job differs from the defaults of its release.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_ConfigurationOverrides.html">
 *     ConfigurationOverrides</a>
 */
public final class ConfigurationOverrides extends Structure {
  /** Settings of the applications, up to 100. */
  public final StructureListMember<ApplicationConfiguration> applicationConfiguration = structures(
      "ApplicationConfiguration",
      ApplicationConfiguration::new,
      Rule.elements(0, ApplicationConfiguration.MOST));

  /** Where logs go. */
  public final StructureMember<MonitoringConfiguration> monitoringConfiguration =
      always(structure("MonitoringConfiguration", MonitoringConfiguration::new));

  ConfigurationOverrides() {}
}
