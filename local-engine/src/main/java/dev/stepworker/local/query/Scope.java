package dev.stepworker.local.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSONPath expression can see; values are plain Java ({@code Map}, {@code List},
 * {@code String}, {@code Number}, {@code Boolean}, {@code null}).
 *
 * @param input what {@code $} stands for
 * @param context what {@code $$} stands for, the context object
 * @param variables what {@code $name} stands for
 */
public record Scope(
    @Nullable Object input,
    Map<String, @Nullable Object> context,
    Map<String, @Nullable Object> variables) {}
