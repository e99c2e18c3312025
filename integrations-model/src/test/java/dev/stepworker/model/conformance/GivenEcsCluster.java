package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.ecs.EcsRunTask;
import dev.stepworker.integrations.ecs.NetworkMode;
import dev.stepworker.integrations.ecs.TaskDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where an ECS task runs: cluster, task definition, launch target and network. */
final class GivenEcsCluster {
  private static final List<String> VPC = List.of("vpcId", "publicSubnetIds", "privateSubnetIds");

  private GivenEcsCluster() {}

  static void read(Given given, EcsRunTask t) {
    Given cluster = given.object("cluster").orElseThrow();
    Given definition = given.object("taskDefinition").orElseThrow();
    cluster.text("clusterArn", t.cluster);
    t.taskDefinition.set(definition(definition, given));
    GivenEcsLaunch.read(given.object("launchTarget").orElseThrow(), cluster, t);
    Optional<Given> vpc = cluster.object("vpc");
    vpc.ifPresent(network -> VPC.forEach(network::find)); // not every case needs all of it
    boolean assignsPublicIp = given.isTrue("assignPublicIp");
    Optional<JsonNode> subnets = given.find("subnets");
    Optional<JsonNode> groups = given.find("securityGroups");
    boolean awsvpc = networkMode(definition) == NetworkMode.AWSVPC;
    if (awsvpc || subnets.isPresent() || groups.isPresent()) {
      t.networkConfiguration.set(n -> n.awsvpcConfiguration.set(v -> {
        v.subnets.set(subnetIds(subnets, vpc, assignsPublicIp));
        v.securityGroups.set(
            groups.map(GivenEcsCluster::texts).orElse(List.of(given.created("securityGroup"))));
        if (assignsPublicIp) { // the reference leaves it out otherwise
          v.assignPublicIp.set(true);
        }
      }));
    }
  }

  private static TaskDefinition definition(Given definition, Given given) {
    definition.find("taskDefinitionArn"); // its family says as much
    Applied<TaskDefinition> applied = new Applied<>(byCompatibility(definition));
    applied.apply(d -> d.networkMode(networkMode(definition)));
    definition
        .find("containers")
        .ifPresent(names -> applied.apply(d -> d.containers(texts(names).toArray(String[]::new))));
    definition.find("taskRole").ifPresent(role -> applied.apply(d -> d.taskRole(role.textValue())));
    definition
        .find("executionRole")
        .ifPresent(role -> applied.apply(d -> d.executionRole(role.textValue())));
    given
        .find("revisionNumber")
        .ifPresent(number -> applied.apply(d -> d.revision(number.intValue())));
    return applied.get();
  }

  private static TaskDefinition byCompatibility(Given definition) {
    String family = definition.text("family");
    return switch (definition.text("compatibility")) {
      case "EC2" -> TaskDefinition.ec2(family);
      case "FARGATE" -> TaskDefinition.fargate(family);
      default -> TaskDefinition.family(family);
    };
  }

  private static NetworkMode networkMode(Given definition) {
    String byDefault = definition.text("compatibility").equals("EC2") ? "BRIDGE" : "AWS_VPC";
    String mode = definition.find("networkMode").map(JsonNode::textValue).orElse(byDefault);
    return mode.equals("AWS_VPC") ? NetworkMode.AWSVPC : NetworkMode.valueOf(mode);
  }

  /** The ids that are given, or those of the VPC's subnets of one type. */
  private static List<String> subnetIds(
      Optional<JsonNode> subnets, Optional<Given> vpc, boolean assignsPublicIp) {
    if (subnets.filter(JsonNode::isArray).isPresent()) {
      return texts(subnets.get());
    }
    String type = subnets
        .map(selection -> selection.path("subnetType").asText())
        .orElse(assignsPublicIp ? "PUBLIC" : "PRIVATE");
    String property = type.equals("PUBLIC") ? "publicSubnetIds" : "privateSubnetIds";
    return vpc.flatMap(network -> network.find(property))
        .map(GivenEcsCluster::texts)
        .orElse(List.of());
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
