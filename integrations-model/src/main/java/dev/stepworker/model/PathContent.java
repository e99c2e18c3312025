package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.path.PathSyntax;
import java.util.Optional;

/**
 * A bare path, or {@code null} where data is discarded.
 *
 * @param path empty to discard
 */
record PathContent(Optional<String> path, PathSyntax syntax) implements Content {
  static PathContent discard() {
    return new PathContent(Optional.empty(), PathSyntax.PATH);
  }

  static PathContent of(String path, PathSyntax syntax) {
    return new PathContent(Optional.of(path), syntax);
  }

  @Override
  public void render(ObjectNode state, String field, Rendering rendering) {
    state.put(field, path.orElse(null));
  }

  @Override
  public void check(Problems here, QueryLanguage language) {
    path.flatMap(syntax::problemOf).ifPresent(text -> here.add("", text));
  }
}
