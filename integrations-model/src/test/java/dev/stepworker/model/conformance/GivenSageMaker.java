package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.sagemaker.EcrImage;
import dev.stepworker.integrations.sagemaker.S3Url;
import dev.stepworker.model.Field;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what only SageMaker is given. */
final class GivenSageMaker {
  private GivenSageMaker() {}

  /** The role that is given, or that the reference implementation made. */
  static void role(Given given, Member<String> member) {
    if (given.has("role")) {
      given.text("role", member);
    } else {
      member.set(given.created("role"));
    }
  }

  /** The address of an image. */
  static void image(Given given, String property, Member<String> member) {
    given.find(property).ifPresent(json -> member.set(image(json)));
  }

  /** An address in Amazon S3. */
  static void location(Given given, String property, Member<String> member) {
    given.find(property).ifPresent(json -> member.set(location(json)));
  }

  /** Tags as a task input: a list of keys and values, or an expression for the whole of it. */
  static void tags(Given given, MapMember<String> member) {
    given.find("tags").filter(json -> !wholeIsSet(json, member)).ifPresent(json -> {
      member.set(Map.of());
      for (JsonNode tag : json.path("$object")) {
        member.put(GivenValues.text(tag.path("Key")), GivenValues.text(tag.path("Value")));
      }
    });
  }

  /** Texts by name as a task input, or an expression for the whole of them. */
  static void textInput(Given given, String property, MapMember<String> member) {
    given.find(property).filter(json -> !wholeIsSet(json, member)).ifPresent(json -> {
      member.set(Map.of());
      json.path("$object")
          .properties()
          .forEach(entry -> member.put(entry.getKey(), GivenValues.text(entry.getValue())));
    });
  }

  /** The subnets of a network that a selection by type names; the private ones by default. */
  static List<String> subnets(Given network, Given selected, String selection) {
    JsonNode both = network.find("vpc").orElseThrow();
    String type =
        selected.find(selection).map(json -> json.path("subnetType").asText()).orElse("PRIVATE");
    List<String> ids = new ArrayList<>();
    both.path(type.equals("PUBLIC") ? "publicSubnetIds" : "privateSubnetIds")
        .forEach(id -> ids.add(id.textValue()));
    return ids;
  }

  /** The security groups that the case adds. */
  static List<String> addedGroups(Given given) {
    List<String> ids = new ArrayList<>();
    given
        .find("addSecurityGroups")
        .ifPresent(groups -> groups.forEach(group -> ids.add(group.textValue())));
    return ids;
  }

  private static boolean wholeIsSet(JsonNode json, Field member) {
    if (json.has("$path")) {
      member.path(json.path("$path").textValue());
    } else if (json.has("$variable")) {
      member.variable(json.path("$variable").textValue());
    } else if (json.isTextual()) {
      member.jsonata(json.textValue());
    } else {
      return false;
    }
    return true;
  }

  private static Value<String> image(JsonNode json) {
    return switch (json.path("$image").asText()) {
      case "fromRegistry" -> GivenValues.text(json.path("imageUri"));
      case "fromEcrRepository" ->
        json.has("tag")
            ? EcrImage.of(literal(json.path("repository")), literal(json.path("tag")))
            : EcrImage.of(literal(json.path("repository")));
      case "fromJsonExpression" -> GivenValues.text(json.path("expression"));
      default -> throw new NotExpressibleException("No member takes the image " + json);
    };
  }

  private static Value<String> location(JsonNode json) {
    if (json.path("$s3").asText().equals("fromBucket")) {
      return S3Url.of(literal(json.path("bucket")), literal(json.path("keyPrefix")));
    }
    JsonNode expression = json.path("expression");
    return GivenValues.<String>expression(expression)
        .orElseGet(() -> Value.path(expression.asText()));
  }

  private static String literal(JsonNode json) {
    if (!json.isTextual()) {
      throw new NotExpressibleException("S3Url and EcrImage take literals only");
    }
    return json.textValue();
  }
}
