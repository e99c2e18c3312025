package dev.stepworker.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list while it is filled in: {@code l -> l.add("a").add(2)}. Used within its lambda only.
 *
 * <p>A JSONPath expression is refused as an element, because the language has none in lists: use
 * {@code Intrinsics.array(...)} for the whole list, or put it into an object.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Manipulate
 *     parameters in Step Functions workflows</a>
 */
public final class DocumentList {
  private final List<Document> elements = new ArrayList<>();

  DocumentList() {}

  public DocumentList add(String text) {
    return add(Document.text(text));
  }

  public DocumentList add(Number number) {
    return add(Value.of(number));
  }

  public DocumentList add(boolean flag) {
    return add(Value.of(flag));
  }

  public DocumentList add(Value<?> value) {
    return add(Document.of(value));
  }

  public DocumentList add(Document document) {
    elements.add(document);
    return this;
  }

  public DocumentList addNull() {
    return add(Document.ofNull());
  }

  /** Adds an object: the lambda fills it in. */
  public DocumentList object(Consumer<DocumentObject> spec) {
    return add(Document.object(spec));
  }

  /** Adds a list: the lambda fills it in. */
  public DocumentList list(Consumer<DocumentList> spec) {
    return add(Document.list(spec));
  }

  Document document() {
    return new ListDocument(elements);
  }

  static void refusePath(Value<?> element, Problems here) {
    if (element instanceof Expression<?> expression && expression.jsonata().isEmpty()) {
      here.add(
          "",
          "is a JSONPath expression in a list, where the language has none; "
              + "use Intrinsics.array(...) for the whole list");
    }
  }
}
