package dev.stepworker.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An object while it is filled in: {@code o -> o.path("id", "$.order.id").set("fragile", true)}.
 *
 * <p>A name given again replaces what it held. Used within its lambda only.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Manipulate
 *     parameters in Step Functions workflows</a>
 */
public final class DocumentObject {
  private final Map<String, Document> members = new LinkedHashMap<>();

  DocumentObject() {}

  public DocumentObject set(String name, String text) {
    return set(name, Document.text(text));
  }

  public DocumentObject set(String name, Number number) {
    return set(name, Value.of(number));
  }

  public DocumentObject set(String name, boolean flag) {
    return set(name, Value.of(flag));
  }

  /** Sets any value, such as {@code ContextObject.executionId()} or an intrinsic function. */
  public DocumentObject set(String name, Value<?> value) {
    return set(name, Document.of(value));
  }

  /** Sets a document; under a name that ends in {@code .$}, a text is taken for a path. */
  public DocumentObject set(String name, Document document) {
    DocumentReader.put(members, name, document);
    return this;
  }

  /** Sets {@code null}, which is rendered. */
  public DocumentObject setNull(String name) {
    return set(name, Document.ofNull());
  }

  /** Takes the value from a path or an intrinsic function, as {@link Field#path}. */
  public DocumentObject path(String name, String path) {
    return set(name, Value.path(path));
  }

  /** Takes the value from a workflow variable, as {@link Field#variable}. */
  public DocumentObject variable(String name, String variable) {
    return set(name, Value.ofVariable(variable));
  }

  /** Takes the value from a JSONata expression, as {@link Field#jsonata}. */
  public DocumentObject jsonata(String name, String expression) {
    return set(name, Value.jsonata(expression));
  }

  /** Hands on the task token, in either query language. */
  public DocumentObject taskToken(String name) {
    return set(name, ContextObject.taskToken());
  }

  /** Sets an object: the lambda fills it in. */
  public DocumentObject object(String name, Consumer<DocumentObject> spec) {
    return set(name, Document.object(spec));
  }

  /** Sets a list: the lambda fills it in. */
  public DocumentObject list(String name, Consumer<DocumentList> spec) {
    return set(name, Document.list(spec));
  }

  Document document() {
    return new ObjectDocument(members);
  }
}
