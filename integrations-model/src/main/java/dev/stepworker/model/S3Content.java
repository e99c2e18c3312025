package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a distributed map reads from Amazon S3 or writes there: a call of S3, and how the data
 * looks.
 *
 * @param action such as {@code s3:getObject}; called only where a place is given
 * @param structure the place, and how the data looks
 * @param configField holds how the data looks, such as {@code ReaderConfig}
 * @param allowed what the call needs
 */
record S3Content(
    String action,
    Structure structure,
    String configField,
    Function<AwsEnvironment, Optional<IamStatement>> allowed)
    implements Content {
  private static final Set<String> PLACE = Set.of("Bucket", "Key", "Prefix", "VersionId");

  @Override
  public void render(ObjectNode state, String field, Rendering rendering) {
    ObjectNode place = Rendering.object();
    ObjectNode config = Rendering.object();
    structure.render(rendering).properties().forEach(property -> {
      String name = property.getKey();
      boolean isPlace =
          PLACE.contains(name.endsWith(".$") ? name.substring(0, name.length() - 2) : name);
      (isPlace ? place : config).set(name, property.getValue());
    });
    ObjectNode node = state.putObject(field);
    if (!place.isEmpty()) {
      node.put("Resource", "arn:" + rendering.environment().partition() + ":states:::" + action);
      node.set(rendering.language() == QueryLanguage.JSONATA ? "Arguments" : "Parameters", place);
    }
    if (!config.isEmpty()) {
      node.set(configField, config);
    }
  }

  @Override
  public void check(Problems here, QueryLanguage language) {
    new StructureContent(structure).check(here, language);
  }

  @Override
  public List<IamStatement> permissions(AwsEnvironment environment) {
    return allowed.apply(environment).stream().toList();
  }
}
