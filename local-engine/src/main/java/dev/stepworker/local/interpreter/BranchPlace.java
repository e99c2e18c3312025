package dev.stepworker.local.interpreter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a branch begins.
 *
 * @param variables the scope of its states
 * @param context the context object but for the state
 * @param fromEventId the event that leads to the first of the branch
 */
record BranchPlace(Variables variables, Map<String, @Nullable Object> context, long fromEventId) {}
