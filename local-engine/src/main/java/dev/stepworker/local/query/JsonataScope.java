package dev.stepworker.local.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSONata expression can see; values are plain Java ({@code Map}, {@code List},
 * {@code String}, {@code Number}, {@code Boolean}, {@code null}).
 *
 * @param states what {@code $states} stands for: {@code input}, {@code context} and, where they
 *     exist, {@code result} or {@code errorOutput}
 * @param variables what {@code $name} stands for
 */
public record JsonataScope(
    Map<String, @Nullable Object> states, Map<String, @Nullable Object> variables) {}
