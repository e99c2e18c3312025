/**
 * The worker's meters: their names, their tags, and their end with the worker. Not for handlers.
 */
@NullMarked
package dev.stepworker.runtime.metrics;

import org.jspecify.annotations.NullMarked;
