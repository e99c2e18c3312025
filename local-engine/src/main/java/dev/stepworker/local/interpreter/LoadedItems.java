package dev.stepworker.local.interpreter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a distributed map.
 *
 * @param source where they are from: {@code STATE_DATA}, or an object in S3
 */
record LoadedItems(List<? extends @Nullable Object> values, String source) {}
