package dev.stepworker.evaluate;

import dev.stepworker.api.TaskFailure;
import io.roastedroot.quickjs4j.core.Engine;
import io.roastedroot.quickjs4j.core.GuestException;
import io.roastedroot.quickjs4j.core.Runner;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.types.MemoryLimits;

/**
 * Runs JavaScript in QuickJS compiled to WebAssembly, in an instance of its own each time.
 * Thread-safe.
 *
 * <p>The instance has no access to anything outside; what it may use is bounded by the size of its
 * memory and by an interrupt of the thread that runs it.
 */
final class Sandbox {
  private final EvaluationLimits limits;

  Sandbox(EvaluationLimits limits) {
    this.limits = limits;
  }

  /**
   * Evaluates an expression.
   *
   * @return its value as JSON
   */
  String run(String expression) throws InterruptedException {
    ExecutorService thread = Executors.newSingleThreadExecutor(Sandbox::thread);
    try (Engine engine = Engine.builder().withMemoryFactory(this::memory).build();
        Runner runner = runner(engine, thread)) {
      runner.compileAndExec(SandboxScript.of(expression, limits.maxResultBytes()));
      return outcome(runner.stdout());
    } catch (TaskFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(e);
    } finally {
      thread.shutdownNow();
    }
  }

  private Runner runner(Engine engine, ExecutorService thread) {
    int millis = (int) limits.timeout().toMillis();
    return Runner.builder()
        .withEngine(engine)
        .withExecutorService(thread)
        .withTimeoutMs(millis)
        .withCompilationTimeoutMs(millis)
        .build();
  }

  private Memory memory(MemoryLimits wanted) {
    int maxPages = Math.max(wanted.initialPages(), limits.maxMemoryBytes() / Memory.PAGE_SIZE);
    return new ByteArrayMemory(new MemoryLimits(wanted.initialPages(), maxPages));
  }

  private String outcome(String line) {
    String written = line.strip();
    if (written.isEmpty()) {
      throw EvaluationError.NO_RESULT.failure("The expression is a promise that nothing settles");
    }
    String rest = written.substring(1);
    return switch (written.charAt(0)) {
      case SandboxScript.VALUE -> checkedSize(rest);
      case SandboxScript.THROWN -> throw ThrownError.failure(rest);
      case SandboxScript.UNSUPPORTED ->
        throw EvaluationError.UNSUPPORTED_RESULT.failure(
            "The result cannot be written as JSON: " + rest);
      case SandboxScript.TOO_LARGE -> throw tooLarge();
      default -> throw EvaluationError.SANDBOX_FAILURE.failure("The sandbox returned no outcome");
    };
  }

  private String checkedSize(String json) {
    if (json.getBytes(StandardCharsets.UTF_8).length > limits.maxResultBytes()) {
      throw tooLarge();
    }
    return json;
  }

  private TaskFailure tooLarge() {
    return EvaluationError.RESULT_TOO_LARGE.failure(
        "The result is longer than " + limits.maxResultBytes() + " bytes of JSON; select less");
  }

  private TaskFailure failure(RuntimeException e) throws InterruptedException {
    if (isInterrupt(e)) {
      throw new InterruptedException("The evaluation was interrupted");
    } else if (e.getCause() instanceof TimeoutException) {
      return EvaluationError.TIMEOUT.failure("The expression ran longer than " + limits.timeout());
    } else if (e.getCause() instanceof StackOverflowError) {
      return ThrownError.stackOverflow();
    } else if (e instanceof GuestException) {
      return ThrownError.ofBreakdown(String.valueOf(e.getMessage()));
    }
    return EvaluationError.SANDBOX_FAILURE.failure(
        "The sandbox broke down: " + e.getClass().getSimpleName());
  }

  /** WebAssembly leaves the thread's interrupt set, the executor does not. */
  private static boolean isInterrupt(RuntimeException e) {
    return (e instanceof WasmInterruptedException && Thread.interrupted())
        || e.getCause() instanceof InterruptedException;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "stepworker-evaluate");
    thread.setDaemon(true);
    return thread;
  }
}
