package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskError;
import dev.stepworker.runtime.completion.Report;
import dev.stepworker.runtime.metrics.ExecutionOutcome;
import dev.stepworker.runtime.task.TaskOrigin.Ending;
import java.util.Optional;

/** How the work on a task ended, fixed before anything is reported. Immutable. */
sealed interface TaskOutcome {
  /** How it counts. */
  ExecutionOutcome counted();

  /** How the task ends here, once the report is delivered or if there is none. */
  Ending ending();

  /**
   * What the service is told; empty if nothing.
   *
   * @param origin may have its own way to hand tasks back
   */
  Optional<Report> report(TaskOrigin origin);

  /** The name of the error that it counts under. */
  default String errorTag() {
    return "none";
  }

  /**
   * Done.
   *
   * @param output JSON that the service takes
   * @param isStored whether it stands for a payload in the store
   */
  record Succeeded(String output, boolean isStored) implements TaskOutcome {
    Succeeded(String output) {
      this(output, false);
    }

    @Override
    public ExecutionOutcome counted() {
      return ExecutionOutcome.SUCCESS;
    }

    @Override
    public Ending ending() {
      return Ending.COMPLETED;
    }

    @Override
    public Optional<Report> report(TaskOrigin origin) {
      return Optional.of(new Report.Success(output));
    }

    @Override
    public String toString() {
      return "Succeeded[" + output.length() + " characters, isStored=" + isStored + "]";
    }
  }

  /** Failed, with what the state machine is told. */
  record Failed(TaskError error) implements TaskOutcome {
    @Override
    public ExecutionOutcome counted() {
      return ExecutionOutcome.FAILURE;
    }

    @Override
    public Ending ending() {
      return Ending.COMPLETED;
    }

    @Override
    public Optional<Report> report(TaskOrigin origin) {
      return Optional.of(Report.failure(error));
    }

    @Override
    public String errorTag() {
      return error.error();
    }
  }

  /** Goes back, for the reason given. */
  record Released(String why) implements TaskOutcome {
    @Override
    public ExecutionOutcome counted() {
      return ExecutionOutcome.RELEASED;
    }

    @Override
    public Ending ending() {
      return Ending.RELEASED;
    }

    @Override
    public Optional<Report> report(TaskOrigin origin) {
      return origin.handsBack()
          ? Optional.empty()
          : Optional.of(Report.failure(new TaskError(TaskError.RELEASED, why)));
    }
  }

  /** Not done, for the reason given; it comes again later. */
  record Left(String why) implements TaskOutcome {
    @Override
    public ExecutionOutcome counted() {
      return ExecutionOutcome.RELEASED;
    }

    @Override
    public Ending ending() {
      return Ending.LEFT;
    }

    @Override
    public Optional<Report> report(TaskOrigin origin) {
      return new Released(why).report(origin);
    }
  }

  /** Given up: there is nothing to report. */
  record Cancelled() implements TaskOutcome {
    @Override
    public ExecutionOutcome counted() {
      return ExecutionOutcome.CANCELLED;
    }

    @Override
    public Ending ending() {
      return Ending.UNREPORTED;
    }

    @Override
    public Optional<Report> report(TaskOrigin origin) {
      return Optional.empty();
    }
  }

  /** Given away with its token. */
  record Detached() implements TaskOutcome {
    @Override
    public ExecutionOutcome counted() {
      return ExecutionOutcome.DETACHED;
    }

    @Override
    public Ending ending() {
      return Ending.DETACHED;
    }

    @Override
    public Optional<Report> report(TaskOrigin origin) {
      return Optional.empty();
    }
  }
}
