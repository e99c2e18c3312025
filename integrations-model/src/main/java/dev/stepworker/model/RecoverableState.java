package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A state that can fail, be tried again, and hand its errors to other states.
 *
 * <p>Retriers and catchers apply in the order in which they are added; one for all errors comes
 * last, wherever it was added.
 *
 * @param <S> the type of the state itself
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">
 *     Handling errors in Step Functions workflows</a>
 */
public abstract class RecoverableState<S extends RecoverableState<S>> extends ResultState<S> {
  RecoverableState(StateCore core) {
    super(core);
  }

  /** Makes the result an object of parts of it: the lambda picks them. JSONPath only. */
  public final S resultSelector(Consumer<DocumentObject> spec) {
    return resultSelector(Document.object(spec));
  }

  /** Makes the result a document that picks parts of it. JSONPath only. */
  public final S resultSelector(Document document) {
    return with(Slot.RESULT_SELECTOR, new DocumentContent(document));
  }

  /** Tries again after some errors. */
  public final S retry(Retry retrier) {
    return copy(core().retrying(retrier));
  }

  /** Goes to the state of that name on one error. */
  public final S catchError(String error, String next) {
    return catchError(Catch.on(error).next(next));
  }

  /** Goes to that state on one error; it thereby comes along into the state machine. */
  public final S catchError(String error, State<?> next) {
    return catchError(Catch.on(error).next(next));
  }

  /** Goes elsewhere on some errors. */
  public final S catchError(Catch catcher) {
    return copy(core().catching(catcher));
  }

  /** Goes to the state of that name on every error that nothing else catches. */
  public final S catchAll(String next) {
    return catchError(Catch.onAll().next(next));
  }

  /** Goes to that state on every error that nothing else catches. */
  public final S catchAll(State<?> next) {
    return catchError(Catch.onAll().next(next));
  }

  /** Retriers that the state has without the user's doing. */
  List<Retry> ownRetriers() {
    return List.of();
  }

  @Override
  void renderOwn(ObjectNode state, Rendering rendering) {
    List<Retry> retriers = retriers();
    if (!retriers.isEmpty()) {
      ArrayNode list = state.putArray("Retry");
      retriers.forEach(retrier -> list.add(retrier.render()));
    }
    List<Catch> catchers = catchers();
    if (!catchers.isEmpty()) {
      ArrayNode list = state.putArray("Catch");
      catchers.forEach(catcher -> list.add(catcher.render(rendering)));
    }
  }

  @Override
  void checkOwn(Problems here, QueryLanguage language) {
    List<Retry> retriers = retriers();
    ErrorNames.checkOneForAll(retriers, Retry::errors, here, "Retry");
    for (int i = 0; i < retriers.size(); i++) {
      retriers.get(i).check(here.in("Retry[" + i + "]"));
    }
    List<Catch> catchers = catchers();
    ErrorNames.checkOneForAll(catchers, Catch::errors, here, "Catch");
    for (int i = 0; i < catchers.size(); i++) {
      catchers.get(i).check(here.in("Catch[" + i + "]"), language);
    }
  }

  @Override
  List<Transition> branches() {
    List<Catch> catchers = catchers();
    List<Transition> transitions = new ArrayList<>(catchers.size());
    for (int i = 0; i < catchers.size(); i++) {
      String field = "Catch[" + i + "].Next";
      catchers.get(i).target().ifPresent(t -> transitions.add(new Transition(field, t, true)));
    }
    return transitions;
  }

  private List<Retry> retriers() {
    List<Retry> own = ownRetriers();
    if (own.isEmpty()) {
      return ErrorNames.allLast(core().retriers(), Retry::errors);
    }
    List<Retry> all = new ArrayList<>(own);
    all.addAll(core().retriers());
    return ErrorNames.allLast(all, Retry::errors);
  }

  private List<Catch> catchers() {
    return ErrorNames.allLast(core().catchers(), Catch::errors);
  }
}
