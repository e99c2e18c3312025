package dev.stepworker.local.interpreter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a state leaves behind.
 *
 * @param assigned the variables it sets
 * @param output the next state's input
 */
record Outputs(
    Map<String, @Nullable Object> assigned, @Nullable Object output) {}
