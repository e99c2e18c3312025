package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes any JSON: a text, an object or list that may hold expressions, or a path.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Manipulate
 *     parameters in Step Functions workflows</a>
 */
public final class DocumentMember extends Field {
  private @Nullable Document document;
  private @Nullable Document fallback;

  DocumentMember(Structure owner, String name) {
    super(owner, name);
  }

  /** Sets a text. */
  public void set(String text) {
    set(Document.text(text));
  }

  /** Sets a document that may be shared. */
  public void set(Document document) {
    replace();
    this.document = document;
  }

  /** Sets a value of any kind, such as {@code ContextObject.taskToken()}. */
  public void set(Value<?> value) {
    set(Document.of(value));
  }

  /** Sets an object: the lambda fills it in. */
  public void object(Consumer<DocumentObject> spec) {
    set(Document.object(spec));
  }

  /** Sets a list: the lambda fills it in. */
  public void list(Consumer<DocumentList> spec) {
    set(Document.list(spec));
  }

  /**
   * Adds a member to the object that is set, or begins one where nothing is.
   *
   * @throws IllegalStateException if something else than an object is set
   */
  public void put(String name, Value<?> value) {
    Document whole = document == null ? Document.object(object -> {}) : document;
    if (!(whole instanceof ObjectDocument object)) {
      throw new IllegalStateException(
          name() + " is no object, so '" + name + "' cannot be put into it; set an object first");
    }
    set(object.and(name, Document.of(value)));
  }

  boolean isObject() {
    return document instanceof ObjectDocument;
  }

  Set<String> names() {
    return document instanceof ObjectDocument object ? object.names() : Set.of();
  }

  void fallBackTo(Document document) {
    fallback = document;
  }

  /** What is rendered: what was set, or the default. */
  Optional<Document> document() {
    return isSet() ? Optional.ofNullable(document) : Optional.ofNullable(fallback);
  }

  @Override
  void replaceBy(Value<?> expression) {
    set(expression);
  }

  @Override
  boolean hasContent() {
    return document != null;
  }

  @Override
  boolean hasDefault() {
    return fallback != null;
  }

  @Override
  void clearContent() {
    document = null;
  }

  @Override
  void checkContent(Problems here) {
    document().ifPresent(d -> d.check(here));
  }

  @Override
  void visitContent(String path, ValueVisitor visitor) {
    document().ifPresent(d -> d.visit(path, visitor));
  }

  @Override
  void renderContent(ObjectNode parent, Rendering rendering) {
    document().ifPresent(d -> d.renderInto(parent, name(), rendering));
  }
}
