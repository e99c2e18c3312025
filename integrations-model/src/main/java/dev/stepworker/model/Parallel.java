package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs several branches at once and waits for all of them; its result is the list of theirs.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html">Parallel
 *     workflow state</a>
 */
public final class Parallel extends RecoverableState<Parallel> {
  private final List<Scope> branches;

  private Parallel(StateCore core, List<Scope> branches) {
    super(core);
    this.branches = List.copyOf(branches);
  }

  public static Parallel named(String name) {
    return new Parallel(StateCore.named(name), List.of());
  }

  /**
   * Adds a branch: the state that it starts at, and those of its states that no other state brings
   * along.
   */
  public Parallel branch(State<?> start, State<?>... others) {
    List<Scope> more = new ArrayList<>(branches);
    more.add(Scope.of(start, others));
    return new Parallel(core(), more);
  }

  /** Makes the input of the branches an object: the lambda fills it in. JSONPath only. */
  public Parallel parameters(Consumer<DocumentObject> spec) {
    return parameters(Document.object(spec));
  }

  /** Makes the input of the branches a document. JSONPath only. */
  public Parallel parameters(Document document) {
    return with(Slot.PARAMETERS, new DocumentContent(document));
  }

  /** Makes the input of the branches a document. JSONata only. */
  public Parallel arguments(Document document) {
    return with(Slot.ARGUMENTS, new DocumentContent(document));
  }

  @Override
  String type() {
    return "Parallel";
  }

  @Override
  Parallel copy(StateCore changed) {
    return new Parallel(changed, branches);
  }

  @Override
  List<Scope> scopes() {
    return branches;
  }

  @Override
  void renderOwn(ObjectNode state, Rendering rendering) {
    super.renderOwn(state, rendering);
    ArrayNode list = state.putArray("Branches");
    branches.forEach(branch -> list.add(branch.render(rendering)));
  }

  @Override
  void checkOwn(Problems here, QueryLanguage language) {
    super.checkOwn(here, language);
    if (branches.isEmpty()) {
      here.add("Branches", "is empty; add a branch with branch(...)");
    }
  }
}
