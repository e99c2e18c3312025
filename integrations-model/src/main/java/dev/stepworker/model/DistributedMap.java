package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs the same states for every item of a long list, each in a child execution of its own: up to
 * 10,000 at a time, with items from Amazon S3, too. Its {@code Type} is Map.
 *
 * <p>The state machine starts itself for the runs, so the policy of its role allows that.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">
 *     Using Map state in Distributed mode</a>
 */
public final class DistributedMap extends ItemState<DistributedMap> {
  private static final Kind<Integer> COUNT = new Kind<>(Json::number, Rule.atLeast(0));
  private static final Kind<Double> PERCENTAGE = new Kind<>(Json::number, Rule.between(0.0, 100.0));

  private final Optional<Scope> processor;
  private final ExecutionType executionType;
  private final Optional<String> label;

  private DistributedMap(
      StateCore core,
      Optional<Scope> processor,
      ExecutionType executionType,
      Optional<String> label) {
    super(core);
    this.processor = processor;
    this.executionType = executionType;
    this.label = label;
  }

  public static DistributedMap named(String name) {
    return new DistributedMap(
        StateCore.named(name), Optional.empty(), ExecutionType.STANDARD, Optional.empty());
  }

  /**
   * Sets what is done with an item, or with a batch of them: the state to start at, and those
   * states that no other state brings along.
   */
  public DistributedMap itemProcessor(State<?> start, State<?>... others) {
    return new DistributedMap(core(), Optional.of(Scope.of(start, others)), executionType, label);
  }

  /** What kind of executions are started; {@link ExecutionType#STANDARD} when unset. */
  public DistributedMap executionType(ExecutionType type) {
    return new DistributedMap(core(), processor, type, label);
  }

  /** Names the runs: up to 40 characters; a name is made up when unset. */
  public DistributedMap label(String text) {
    StateCore labelled = core().with(Slot.LABEL, FixedContent.text(text));
    return new DistributedMap(labelled, processor, executionType, Optional.of(text));
  }

  /** Takes the items from Amazon S3; from the input when unset. */
  public DistributedMap itemReader(ItemReader reader) {
    return with(Slot.ITEM_READER, reader.content());
  }

  /** Hands items on several at a time: the lambda sets the limits. */
  public DistributedMap itemBatcher(Consumer<ItemBatcher> spec) {
    return with(Slot.ITEM_BATCHER, new StructureContent(Structure.filled(ItemBatcher::new, spec)));
  }

  /** Writes the results into Amazon S3, or in another form; into the output when unset. */
  public DistributedMap resultWriter(Consumer<ResultWriter> spec) {
    return with(Slot.RESULT_WRITER, ResultWriter.content(spec));
  }

  /** How many items, of a hundred, may fail; 0 when unset. */
  public DistributedMap toleratedFailurePercentage(double percentage) {
    return toleratedFailurePercentage(Value.of(percentage));
  }

  /**
   * Takes the percentage from an expression; a path renders {@code ToleratedFailurePercentagePath}.
   */
  public DistributedMap toleratedFailurePercentage(Value<Double> percentage) {
    return with(Slot.TOLERATED_FAILURE_PERCENTAGE, ValueContent.of(percentage, PERCENTAGE));
  }

  /** How many items may fail; 0 when unset. */
  public DistributedMap toleratedFailureCount(int count) {
    return toleratedFailureCount(Value.of(count));
  }

  /** Takes the count from an expression; a path renders {@code ToleratedFailureCountPath}. */
  public DistributedMap toleratedFailureCount(Value<Integer> count) {
    return with(Slot.TOLERATED_FAILURE_COUNT, ValueContent.of(count, COUNT));
  }

  Optional<String> label() {
    return label;
  }

  @Override
  DistributedMap copy(StateCore changed) {
    return new DistributedMap(changed, processor, executionType, label);
  }

  @Override
  List<Scope> scopes() {
    return processor.stream().toList();
  }

  @Override
  List<IamStatement> permissions(AwsEnvironment environment) {
    return Stream.concat(
            core().contents().permissions(environment).stream(),
            super.permissions(environment).stream())
        .toList();
  }

  @Override
  void renderOwn(ObjectNode state, Rendering rendering) {
    super.renderOwn(state, rendering);
    processor.ifPresent(scope -> {
      ObjectNode inner = state.putObject("ItemProcessor");
      inner
          .putObject("ProcessorConfig")
          .put("Mode", "DISTRIBUTED")
          .put("ExecutionType", executionType.value());
      inner.setAll(scope.render(rendering));
    });
  }

  @Override
  void checkOwn(Problems here, QueryLanguage language) {
    super.checkOwn(here, language);
    if (processor.isEmpty()) {
      here.add("ItemProcessor", "is missing; say what to do with an item with itemProcessor(...)");
    }
  }
}
