package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * Any JSON, in which expressions may stand: what the States Language calls a payload template.
 * Immutable, so that one document can be shared by many fields.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">
 *     Manipulate parameters in Step Functions workflows</a>
 */
public abstract sealed class Document permits LeafDocument, ObjectDocument, ListDocument {

  /** A text. */
  public static Document text(String text) {
    return of(Value.of(text));
  }

  /** A single literal or expression. */
  public static Document of(Value<?> value) {
    return new LeafDocument(value);
  }

  /** {@code null}. */
  public static Document ofNull() {
    return of(Value.of(NullNode.instance));
  }

  /**
   * JSON as the States Language writes it: a field whose name ends in {@code .$} holds a path, a
   * text in <code>{% %}</code> is a JSONata expression.
   */
  public static Document json(JsonNode json) {
    return DocumentReader.read(json);
  }

  /** An object: the lambda fills it in. */
  public static Document object(Consumer<DocumentObject> spec) {
    DocumentObject draft = new DocumentObject();
    spec.accept(draft);
    return draft.document();
  }

  /** A list: the lambda fills it in. */
  public static Document list(Consumer<DocumentList> spec) {
    DocumentList draft = new DocumentList();
    spec.accept(draft);
    return draft.document();
  }

  abstract void check(Problems here);

  abstract void visit(String path, ValueVisitor visitor);

  /** Writes the document into a field of an object. */
  abstract void renderInto(ObjectNode parent, String field, Rendering rendering);

  /** The JSON of the document by itself; of a path, the bare path. */
  abstract JsonNode alone(Rendering rendering);
}
