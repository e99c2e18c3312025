package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskInfo;
import java.util.List;
import org.slf4j.MDC;

/**
 * The log's context while a handler runs: {@code sfn.worker}, {@code sfn.handler},
 * {@code sfn.source}, {@code sfn.task} (a hash of the token), {@code sfn.execution},
 * {@code sfn.state}, {@code sfn.retry}, {@code sqs.message} and {@code trace} (the header that
 * carries it on), each where it is known. Stateless.
 */
final class TaskMdc {
  private static final String WORKER = "sfn.worker";
  private static final String HANDLER = "sfn.handler";
  private static final String SOURCE = "sfn.source";
  private static final String TASK = "sfn.task";
  private static final String EXECUTION = "sfn.execution";
  private static final String STATE = "sfn.state";
  private static final String RETRY = "sfn.retry";
  private static final String MESSAGE = "sqs.message";
  private static final String TRACE = "trace";
  private static final List<String> KEYS =
      List.of(WORKER, HANDLER, SOURCE, TASK, EXECUTION, STATE, RETRY, MESSAGE, TRACE);

  private TaskMdc() {}

  static void put(String worker, TaskInfo task, String tokenHash) {
    MDC.put(WORKER, worker);
    MDC.put(HANDLER, task.type());
    MDC.put(SOURCE, task.source().name());
    MDC.put(TASK, tokenHash);
    task.executionArn().ifPresent(arn -> MDC.put(EXECUTION, arn));
    task.stateName().ifPresent(state -> MDC.put(STATE, state));
    task.retryCount().ifPresent(count -> MDC.put(RETRY, Integer.toString(count)));
    task.messageId().ifPresent(id -> MDC.put(MESSAGE, id));
    task.traceHeader("traceparent")
        .or(() -> task.traceHeader("X-Amzn-Trace-Id"))
        .ifPresent(header -> MDC.put(TRACE, header));
  }

  static void clear() {
    KEYS.forEach(MDC::remove);
  }
}
