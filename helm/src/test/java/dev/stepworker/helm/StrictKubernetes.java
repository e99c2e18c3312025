package dev.stepworker.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.Serial;

/** Reads objects into the Kubernetes API's own types and takes no field that they do not have. */
final class StrictKubernetes {
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .disable(com.fasterxml.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .annotationIntrospector(new NoBinForUnknownFields())
      .build();

  private StrictKubernetes() {}

  /**
   * The object as its type.
   *
   * @throws JsonProcessingException naming the field that the type does not have
   */
  static KubernetesResource read(JsonNode object) throws JsonProcessingException {
    Class<? extends KubernetesResource> type =
        MAPPER.treeToValue(object, KubernetesResource.class).getClass();
    return MAPPER.treeToValue(object, type);
  }

  /** The model's types collect unknown fields in a map; here they have none. */
  private static final class NoBinForUnknownFields extends JacksonAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
