package dev.stepworker.local.items;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one child execution of a map run came to.
 *
 * @param status {@code SUCCEEDED}, {@code FAILED}, ...
 * @param description as the result files show the child
 * @param output its output, null unless it succeeded
 */
public record ChildResult(
    String status,
    Map<String, @Nullable Object> description,
    @Nullable Object output) {}
