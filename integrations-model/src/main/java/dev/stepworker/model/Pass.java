package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/**
 * Hands its input on, or a fixed result, without doing any work.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-pass.html">Pass workflow
 *     state</a>
 */
public final class Pass extends ResultState<Pass> {
  private Pass(StateCore core) {
    super(core);
  }

  public static Pass named(String name) {
    return new Pass(StateCore.named(name));
  }

  /** Sets a fixed result, in which nothing is evaluated. JSONPath only. */
  public Pass result(JsonNode result) {
    return with(Slot.RESULT, new FixedContent(result));
  }

  /** Sets a fixed text as the result. JSONPath only. */
  public Pass result(String result) {
    return result(Json.text(result));
  }

  /** Makes the result an object that may hold paths: the lambda fills it in. JSONPath only. */
  public Pass parameters(Consumer<DocumentObject> spec) {
    return parameters(Document.object(spec));
  }

  /** Makes the result a document that may hold paths. JSONPath only. */
  public Pass parameters(Document document) {
    return with(Slot.PARAMETERS, new DocumentContent(document));
  }

  @Override
  String type() {
    return "Pass";
  }

  @Override
  Pass copy(StateCore changed) {
    return new Pass(changed);
  }
}
