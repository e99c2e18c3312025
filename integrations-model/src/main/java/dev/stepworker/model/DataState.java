package dev.stepworker.model;

import dev.stepworker.model.path.PathSyntax;
import java.util.function.Consumer;

/**
 * A state that chooses what it reads and what it hands on.
 *
 * @param <S> the type of the state itself
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html">
 *     Processing input and output</a>
 */
public abstract class DataState<S extends DataState<S>> extends State<S> {
  DataState(StateCore core) {
    super(core);
  }

  /** Chooses the part of the input that the state sees; all of it when unset. JSONPath only. */
  public final S inputPath(String path) {
    return with(Slot.INPUT_PATH, PathContent.of(path, PathSyntax.PATH));
  }

  /** Lets the state see an empty object instead of its input. JSONPath only. */
  public final S discardInput() {
    return with(Slot.INPUT_PATH, PathContent.discard());
  }

  /** Chooses the part of the output that is handed on; all of it when unset. JSONPath only. */
  public final S outputPath(String path) {
    return with(Slot.OUTPUT_PATH, PathContent.of(path, PathSyntax.PATH));
  }

  /** Hands an empty object on. JSONPath only. */
  public final S discardOutput() {
    return with(Slot.OUTPUT_PATH, PathContent.discard());
  }

  /** Sets the output to an object: the lambda fills it in. JSONata only. */
  public final S output(Consumer<DocumentObject> spec) {
    return output(Document.object(spec));
  }

  /** Sets the output to a value, such as {@code jsonata("$states.result")}. JSONata only. */
  public final S output(Value<?> value) {
    return output(Document.of(value));
  }

  /** Sets the output to a document. JSONata only. */
  public final S output(Document document) {
    return with(Slot.OUTPUT, new DocumentContent(document));
  }
}
