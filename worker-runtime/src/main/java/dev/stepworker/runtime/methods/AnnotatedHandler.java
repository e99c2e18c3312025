package dev.stepworker.runtime.methods;

import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.task.Invocation;

/** A handler that was found on an object. Immutable. */
public record AnnotatedHandler(MethodTask task, TaskType<?, ?> type, Invocation invocation) {}
