package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;

/**
 * The Kubernetes cluster that a virtual cluster is a namespace of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_ContainerProvider.html">
 *     ContainerProvider</a>
 */
public final class ContainerProvider extends Structure {
  /** Name of the EKS cluster, 1 to 100 characters. */
  public final Member<String> id = required(text("Id", length(1, 100)));

  /** Which part of the cluster. */
  public final StructureMember<ContainerInfo> info = always(structure("Info", ContainerInfo::new));

  /** The kind of cluster; {@code EKS} when unset, the only one there is. */
  public final Member<String> type = withDefault(text("Type"), "EKS");

  ContainerProvider() {}

  /**
   * Which part of a cluster.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_ContainerInfo.html">
   *     ContainerInfo</a>
   */
  public static final class ContainerInfo extends Structure {
    /** Which part of an EKS cluster. */
    public final StructureMember<EksInfo> eksInfo = always(structure("EksInfo", EksInfo::new));

    private ContainerInfo() {}
  }

  /**
   * Which part of an EKS cluster.
   *
   * @see <a href="https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_EksInfo.html">
   *     EksInfo</a>
   */
  public static final class EksInfo extends Structure {
    /** The namespace, 1 to 63 characters; {@code default} when unset. */
    public final Member<String> namespace =
        withDefault(text("Namespace", length(1, 63)), "default");

    private EksInfo() {}
  }
}
