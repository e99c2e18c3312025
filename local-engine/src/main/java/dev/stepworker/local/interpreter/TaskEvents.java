package dev.stepworker.local.interpreter;

import org.jspecify.annotations.Nullable;

/** Records what becomes of one task, in the events of its kind of resource. */
interface TaskEvents {
  void scheduled(TaskSchedule schedule);

  void started();

  void submitted(String output);

  void succeeded(String output);

  void failed(@Nullable String error, @Nullable String cause);

  void timedOut();

  /** How failure texts name the task. */
  String subject();
}
