package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.path.PathSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands certain errors of a state to another state:
 * {@code Catch.on("Payment.Declined").resultPath("$.error").next("Refused")}. Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-fallback-states">
 *     Fallback states</a>
 */
public final class Catch {
  private final List<String> errors;
  private final Contents contents;
  private final Optional<Target> target;

  private Catch(List<String> errors, Contents contents, Optional<Target> target) {
    this.errors = List.copyOf(errors);
    this.contents = contents;
    this.target = target;
  }

  /** Catches any of these errors. */
  public static Catch on(String... errors) {
    return new Catch(List.of(errors), Contents.none(), Optional.empty());
  }

  /** Catches every error that no other catcher names. */
  public static Catch onAll() {
    return on(ErrorNames.ALL);
  }

  /** Goes on with the state of that name. */
  public Catch next(String name) {
    return new Catch(errors, contents, Optional.of(Target.named(name)));
  }

  /** Goes on with that state, which thereby comes along into the state machine. */
  public Catch next(State<?> state) {
    return new Catch(errors, contents, Optional.of(Target.of(state)));
  }

  /** Puts error and cause there in the input; they replace it when unset. JSONPath only. */
  public Catch resultPath(String path) {
    return with(Slot.RESULT_PATH, PathContent.of(path, PathSyntax.INPUT_REFERENCE));
  }

  /** Drops error and cause and hands the input on. JSONPath only. */
  public Catch discardResult() {
    return with(Slot.RESULT_PATH, PathContent.discard());
  }

  /** Sets workflow variables: the lambda names them. */
  public Catch assign(Consumer<DocumentObject> variables) {
    return assign(Document.object(variables));
  }

  /** Sets workflow variables: the fields of an object. */
  public Catch assign(Document variables) {
    return with(Slot.ASSIGN, new DocumentContent(variables));
  }

  /** Sets what the next state gets. JSONata only. */
  public Catch output(Document document) {
    return with(Slot.OUTPUT, new DocumentContent(document));
  }

  List<String> errors() {
    return errors;
  }

  Optional<Target> target() {
    return target;
  }

  ObjectNode render(Rendering rendering) {
    ObjectNode catcher = Rendering.object();
    errors.forEach(catcher.putArray("ErrorEquals")::add);
    contents.render(catcher, rendering);
    target.ifPresent(t -> catcher.put("Next", t.name()));
    return catcher;
  }

  void check(Problems here, QueryLanguage language) {
    ErrorNames.check(errors, here);
    if (target.isEmpty()) {
      here.add("Next", "is missing; say where to go on with next(...)");
    }
    contents.check(here, language);
  }

  private Catch with(Slot slot, Content content) {
    return new Catch(errors, contents.with(slot, content), target);
  }
}
