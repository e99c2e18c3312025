package dev.stepworker.runtime.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets the checkpoint of a completed task; runs where it may block. */
record CheckpointRemoval(TaskFacts task, WorkerScope worker) implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(CheckpointRemoval.class);

  @Override
  public void run() {
    try {
      worker.conversions().checkpoints().forget(task.id());
    } catch (RuntimeException e) {
      log.warn("Checkpoint was not removed handler={}", task.type(), e);
    }
  }
}
