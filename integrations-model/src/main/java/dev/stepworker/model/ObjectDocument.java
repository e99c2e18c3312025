package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A document that is an object. */
final class ObjectDocument extends Document {
  private final Map<String, Document> members;

  ObjectDocument(Map<String, Document> members) {
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** The same object with one more member, which replaces one of its name. */
  ObjectDocument and(String name, Document member) {
    Map<String, Document> more = new LinkedHashMap<>(members);
    more.put(name, member);
    return new ObjectDocument(more);
  }

  Set<String> names() {
    return members.keySet();
  }

  @Override
  void check(Problems here) {
    members.forEach((name, member) -> {
      if (name.endsWith(".$")) {
        here.add(name, "ends in '.$' and holds no path; give it a path or another name");
      }
      member.check(here.in(name));
    });
  }

  @Override
  void visit(String path, ValueVisitor visitor) {
    members.forEach((name, member) -> member.visit(Problems.join(path, name), visitor));
  }

  @Override
  void renderInto(ObjectNode parent, String field, Rendering rendering) {
    parent.set(field, alone(rendering));
  }

  @Override
  ObjectNode alone(Rendering rendering) {
    ObjectNode object = Rendering.object();
    members.forEach((name, member) -> member.renderInto(object, name, rendering));
    return object;
  }
}
