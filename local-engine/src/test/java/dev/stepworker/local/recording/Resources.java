package dev.stepworker.local.recording;

import dev.stepworker.local.integration.TaskResource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a definition needs from others, and whether its events run side by side. */
final class Resources {
  private final Set<String> serviceKeys = new HashSet<>();
  private boolean isConcurrent;

  Resources(Object definition) {
    visit(definition);
  }

  Set<String> serviceKeys() {
    return serviceKeys;
  }

  boolean isConcurrent() {
    return isConcurrent;
  }

  private void visit(Object value) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("Resource") instanceof String arn) {
        TaskResource.parse(arn)
            .filter(resource -> resource.type() == TaskResource.Type.SERVICE)
            .ifPresent(resource -> serviceKeys.add(resource.key()));
      }
      isConcurrent |= "Parallel".equals(map.get("Type"))
          || ("Map".equals(map.get("Type"))
              && !"1".equals(String.valueOf(map.get("MaxConcurrency"))));
      map.values().forEach(this::visit);
    } else if (value instanceof List<?> list) {
      list.forEach(this::visit);
    }
  }
}
