package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An object of a request whose fields are declared as public final members, one declaration each.
 *
 * <p>A subclass is filled in by a lambda, checked when the lambda ends, and immutable from then on.
 * Rendering and checking walk the members in the order in which they are declared.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public abstract class Structure extends MemberDeclarations {
  private boolean closed;

  protected Structure() {}

  /**
   * Adds the problems that show in several members only. Runs after each member was checked by
   * itself.
   */
  protected void checkTogether(Problems problems) {}

  /** The literal that a member renders; empty for an expression, or if nothing is set. */
  protected static <T> Optional<T> literalOf(Member<T> member) {
    return member.literal();
  }

  /** What a member is set to, literal or expression; empty if nothing is set. */
  protected static Optional<Value<?>> valueOf(Member<?> member) {
    return member.value();
  }

  /** The literals of a list; empty for an expression, or if nothing is set. */
  protected static <T> List<T> literalsOf(ListMember<T> member) {
    return member.literals();
  }

  /** The object that a member holds; empty for an expression, or if nothing is set. */
  protected static <S extends Structure> Optional<S> objectOf(StructureMember<S> member) {
    return member.structure();
  }

  /** The objects that a member lists; empty for an expression, or if nothing is set. */
  protected static <S extends Structure> List<S> objectsOf(StructureListMember<S> member) {
    return List.copyOf(member.structures());
  }

  /** The objects of a member by name; empty for an expression, or if nothing is set. */
  protected static <S extends Structure> Map<String, S> objectsOf(StructureMapMember<S> member) {
    return Collections.unmodifiableMap(member.structures());
  }

  /** How many entries a map has; none for an expression, or if nothing is set. */
  protected static int sizeOf(MapMember<?> member) {
    return member.size();
  }

  /** Whether a member is set to an expression, whose value nobody knows before the state runs. */
  protected static boolean isExpression(Field member) {
    return member.isExpression();
  }

  /** Whether a document is set to an object, and not to a text, a list or an expression. */
  protected static boolean isObject(DocumentMember member) {
    return member.isObject();
  }

  /** The names in a document that is an object; none for any other. */
  protected static Set<String> namesOf(DocumentMember member) {
    return member.names();
  }

  /** The names that a map gives values to, as far as they are literals. */
  protected static Set<String> namesOf(MapMember<?> member) {
    return member.names();
  }

  static <S extends Structure> S filled(Supplier<S> blank, Consumer<? super S> spec) {
    S structure = blank.get();
    spec.accept(structure);
    ((Structure) structure).closed = true;
    return structure;
  }

  final void requireOpen(String field) {
    if (closed) {
      throw new IllegalStateException(
          field + " cannot be set any more: the lambda that fills the request in has ended");
    }
  }

  final void check(Problems here) {
    fields().forEach(field -> field.check(here));
    checkTogether(here);
  }

  final void visit(String path, ValueVisitor visitor) {
    fields().forEach(field -> field.visit(path, visitor));
  }

  final ObjectNode render(Rendering rendering) {
    ObjectNode object = Rendering.object();
    fields().forEach(field -> field.render(object, rendering));
    return object;
  }
}
