package dev.stepworker.model;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.api.TaskType;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A state that calls a service, or waits for a worker. Made by the integrations, such as
 * {@code SqsSendMessage.requestResponse(...)}. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html">Task workflow
 *     state</a>
 */
public final class ServiceTask extends RecoverableState<ServiceTask> {
  private static final Kind<Duration> CLOCK =
      Kind.duration(SECONDS, Rule.between(Duration.ofSeconds(1), Duration.ofSeconds(99_999_999)));

  private final TaskCall call;

  private ServiceTask(StateCore core, TaskCall call) {
    super(core);
    this.call = call;
  }

  /**
   * Calls an API action of a service and goes on when it has answered.
   *
   * @param action such as {@code sqs:sendMessage}
   */
  public static <R extends TaskRequest> ServiceTask requestResponse(
      String action, Supplier<R> blank, Consumer<? super R> spec) {
    return of(action, IntegrationPattern.REQUEST_RESPONSE, blank, spec);
  }

  /** Starts a job and goes on when it has ended. */
  public static <R extends TaskRequest> ServiceTask runJob(
      String action, Supplier<R> blank, Consumer<? super R> spec) {
    return of(action, IntegrationPattern.RUN_JOB, blank, spec);
  }

  /** Calls an API action and goes on when somebody sends the task token back. */
  public static <R extends TaskRequest> ServiceTask waitForTaskToken(
      String action, Supplier<R> blank, Consumer<? super R> spec) {
    return of(action, IntegrationPattern.WAIT_FOR_TASK_TOKEN, blank, spec);
  }

  /** Calls an API action in a pattern of choice. */
  public static <R extends TaskRequest> ServiceTask of(
      String action, IntegrationPattern pattern, Supplier<R> blank, Consumer<? super R> spec) {
    Value<String> resource =
        Value.derived(env -> "arn:" + env.partition() + ":states:::" + action + pattern.suffix());
    return of(new TaskCall(resource, pattern, TaskCall.filled(blank, spec, pattern)));
  }

  /**
   * Calls what an ARN names by itself, such as an activity.
   *
   * @param resource the ARN
   */
  public static <R extends TaskRequest> ServiceTask ofResource(
      Value<String> resource, Supplier<R> blank, Consumer<? super R> spec) {
    IntegrationPattern pattern = IntegrationPattern.REQUEST_RESPONSE;
    return of(new TaskCall(resource, pattern, TaskCall.filled(blank, spec, pattern)));
  }

  /** The same state under that name. */
  public ServiceTask named(String name) {
    return copy(core().renamed(name));
  }

  /**
   * Takes timeout and heartbeat timeout from the contract that the worker keeps. Where it declares
   * errors, retriers and catchers may name no others of the worker's.
   */
  public ServiceTask clocksOf(TaskType<?, ?> contract) {
    ServiceTask bound = new ServiceTask(core(), call.keeping(contract));
    ServiceTask task = contract.timeout().map(bound::timeout).orElse(bound);
    return contract.heartbeat().map(task::heartbeat).orElse(task);
  }

  /** How long the task may take: whole seconds, 1 to 99,999,999, more than the heartbeat. */
  public ServiceTask timeout(Duration timeout) {
    return timeout(Value.of(timeout));
  }

  /**
   * Takes the timeout, in seconds, from an expression; a path renders {@code TimeoutSecondsPath}.
   */
  public ServiceTask timeout(Value<Duration> timeout) {
    return with(Slot.TIMEOUT, ValueContent.of(timeout, CLOCK));
  }

  /** How long the task may be silent: whole seconds, 1 to 99,999,999, less than the timeout. */
  public ServiceTask heartbeat(Duration heartbeat) {
    return heartbeat(Value.of(heartbeat));
  }

  /**
   * Takes the heartbeat timeout, in seconds, from an expression; a path renders
   * {@code HeartbeatSecondsPath}.
   */
  public ServiceTask heartbeat(Value<Duration> heartbeat) {
    return with(Slot.HEARTBEAT, ValueContent.of(heartbeat, CLOCK));
  }

  /** Calls the service as another role, perhaps of another account. */
  public ServiceTask credentials(String roleArn) {
    return credentials(Value.of(roleArn));
  }

  /** Calls the service as the role whose ARN an expression gives. */
  public ServiceTask credentials(Value<String> roleArn) {
    Document credentials = Document.object(c -> c.set("RoleArn", roleArn));
    return new ServiceTask(
        core().with(Slot.CREDENTIALS, new DocumentContent(credentials)), call.as(roleArn));
  }

  /**
   * Tells the worker about the execution: adds a {@code _context} member to the input of the
   * activity or to the message, which the worker's runtime takes out again. It holds the
   * execution's ARN, the state's name, the time it was entered, its retry count, and its clocks.
   */
  public ServiceTask tellWorker() {
    return new ServiceTask(core(), call.tellingWorker());
  }

  @Override
  String type() {
    return "Task";
  }

  @Override
  ServiceTask copy(StateCore changed) {
    return new ServiceTask(changed, call);
  }

  @Override
  List<Retry> ownRetriers() {
    return call.request().retriers();
  }

  @Override
  List<IamStatement> permissions(AwsEnvironment environment) {
    return call.permissions(environment);
  }

  @Override
  void renderOwn(ObjectNode state, Rendering rendering) {
    call.render(state, core().contents(), rendering);
    super.renderOwn(state, rendering);
  }

  @Override
  void checkOwn(Problems here, QueryLanguage language) {
    call.check(here, language);
    TaskClocks.check(core().contents(), here);
    call.contract().ifPresent(contract -> contract.check(core(), here));
    super.checkOwn(here, language);
  }

  private static ServiceTask of(TaskCall call) {
    return new ServiceTask(StateCore.named(""), call);
  }
}
