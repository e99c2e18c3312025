package dev.stepworker.local.tasks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task that keeps what it is told. */
final class RecordedTask implements PendingTask {
  private final String input;
  private final TaskClocks clocks;
  private final List<String> told = new ArrayList<>();

  RecordedTask(String input, TaskClocks clocks) {
    this.input = input;
    this.clocks = clocks;
  }

  static RecordedTask of(String input) {
    return new RecordedTask(input, TaskClocks.none());
  }

  List<String> told() {
    return told;
  }

  @Override
  public String input() {
    return input;
  }

  @Override
  public TaskClocks clocks() {
    return clocks;
  }

  @Override
  public void started(@Nullable String workerName) {
    told.add("started by " + workerName);
  }

  @Override
  public void heartbeat() {
    told.add("heartbeat");
  }

  @Override
  public void succeeded(String output) {
    told.add("succeeded with " + output);
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    told.add("failed with " + error + ", " + cause);
  }

  @Override
  public void timedOut(Clock clock) {
    told.add("timed out by " + clock);
  }
}
