package dev.stepworker.api;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a task, shared by the state that asks for it and the worker that does it: its
 * name, the types of its input and output, its clocks and the errors it may end with.
 *
 * <p>Immutable and thread-safe; every setting returns a new contract.
 *
 * <pre>{@code
 * static final TaskType<Order, Receipt> CHARGE = TaskType.of("charge-card", Order.class, Receipt.class)
 *     .timeout(Duration.ofMinutes(5))
 *     .heartbeat(Duration.ofSeconds(30));
 * }</pre>
 *
 * @param <I> what the handler is given
 * @param <O> what the handler returns
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html">Step
 *     Functions activities</a>
 */
public final class TaskType<I, O> {
  private static final int MAX_NAME_LENGTH = 80;
  private static final Duration MAX_CLOCK = Duration.ofSeconds(99_999_999);

  private final String name;
  private final Type inputType;
  private final Type outputType;
  private final @Nullable Duration timeout;
  private final @Nullable Duration heartbeat;
  private final Set<String> errors;

  private TaskType(
      String name,
      Type inputType,
      Type outputType,
      @Nullable Duration timeout,
      @Nullable Duration heartbeat,
      Set<String> errors) {
    this.name = name;
    this.inputType = inputType;
    this.outputType = outputType;
    this.timeout = timeout;
    this.heartbeat = heartbeat;
    this.errors = errors;
  }

  /**
   * Names a task whose input and output are plain classes.
   *
   * @param name 1 to 80 characters, none of them white space, a control character or one of
   *     {@code < > { } [ ] ? * " # % \ ^ | ~ ` $ & , ; : /}: the rule for names of activities
   * @throws IllegalArgumentException if the name breaks that rule
   */
  public static <I, O> TaskType<I, O> of(String name, Class<I> input, Class<O> output) {
    return new TaskType<>(checkedName(name), input, output, null, null, Set.of());
  }

  /**
   * Names a task whose input or output is generic, such as {@code new TypeReference<List<Order>>()
   * {}}.
   *
   * @param name as in {@link #of(String, Class, Class)}
   * @throws IllegalArgumentException if the name breaks the rule
   */
  public static <I, O> TaskType<I, O> of(
      String name, TypeReference<I> input, TypeReference<O> output) {
    return new TaskType<>(checkedName(name), input.type(), output.type(), null, null, Set.of());
  }

  /**
   * Names a task whose types are known at run time only, by reflection for instance.
   *
   * @param name as in {@link #of(String, Class, Class)}
   * @throws IllegalArgumentException if the name breaks the rule
   */
  public static TaskType<?, ?> ofTypes(String name, Type input, Type output) {
    return new TaskType<>(checkedName(name), input, output, null, null, Set.of());
  }

  /**
   * Sets how long the task may take, from the moment a worker receives it (an activity) or the
   * state is entered (a callback). Renders {@code TimeoutSeconds}.
   *
   * @param timeout whole seconds, 1 to 99,999,999, longer than the heartbeat timeout
   * @throws IllegalArgumentException if it is out of range
   */
  public TaskType<I, O> timeout(Duration timeout) {
    checkClock("timeout", timeout);
    checkOrder(timeout, heartbeat);
    return new TaskType<>(name, inputType, outputType, timeout, heartbeat, errors);
  }

  /**
   * Sets the silence that the service allows before it gives the task up. Renders
   * {@code HeartbeatSeconds}; the worker beats three times in it.
   *
   * @param heartbeat whole seconds, 1 to 99,999,999, shorter than the timeout
   * @throws IllegalArgumentException if it is out of range
   */
  public TaskType<I, O> heartbeat(Duration heartbeat) {
    checkClock("heartbeat", heartbeat);
    checkOrder(timeout, heartbeat);
    return new TaskType<>(name, inputType, outputType, timeout, heartbeat, errors);
  }

  /**
   * Declares the names of the errors that the handler fails with on purpose, so that Retry and
   * Catch can be checked against them. None declared means that any name may occur.
   *
   * @param names such as {@code Payment.Declined}; none may begin with {@code States.}
   * @throws IllegalArgumentException if a name is empty, too long or reserved
   */
  public TaskType<I, O> errors(String... names) {
    Arrays.stream(names).forEach(ErrorNames::check);
    Set<String> declared = Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    return new TaskType<>(name, inputType, outputType, timeout, heartbeat, declared);
  }

  public String name() {
    return name;
  }

  /** The type of the input, generics included. */
  public Type inputType() {
    return inputType;
  }

  /** The type of the output, generics included. */
  public Type outputType() {
    return outputType;
  }

  /** How long the task may take; empty when only the execution's own timeout bounds it. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** The silence that the service allows; empty when it waits for no heartbeat. */
  public Optional<Duration> heartbeat() {
    return Optional.ofNullable(heartbeat);
  }

  /** The declared error names in the order given; empty when none were declared. */
  public Set<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    return "TaskType[" + name + "]";
  }

  private static String checkedName(String name) {
    if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "Task name '" + name + "' has " + name.length() + " characters; must have 1 to 80");
    }
    name.chars().filter(TaskType::isRefused).findFirst().ifPresent(c -> {
      throw new IllegalArgumentException("Task name '" + name + "' holds the character '" + (char) c
          + "'; use letters, digits, '-', '_' and '.'");
    });
    return name;
  }

  private static boolean isRefused(int c) {
    return Character.isWhitespace(c)
        || Character.isISOControl(c)
        || "<>{}[]?*\"#%\\^|~`$&,;:/".indexOf(c) >= 0;
  }

  private static void checkClock(String field, Duration clock) {
    if (clock.compareTo(Duration.ofSeconds(1)) < 0
        || clock.compareTo(MAX_CLOCK) > 0
        || !clock.equals(clock.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          field + " is " + clock + "; must be whole seconds, 1 to 99,999,999");
    }
  }

  private static void checkOrder(@Nullable Duration timeout, @Nullable Duration heartbeat) {
    if (timeout != null && heartbeat != null && heartbeat.compareTo(timeout) >= 0) {
      throw new IllegalArgumentException(
          "heartbeat is " + heartbeat + "; must be shorter than the timeout of " + timeout);
    }
  }
}
