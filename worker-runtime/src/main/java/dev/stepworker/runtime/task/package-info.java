/**
 * One task from its receipt to its settled report: handler call, outcome, end. Not for handlers.
 */
@NullMarked
package dev.stepworker.runtime.task;

import org.jspecify.annotations.NullMarked;
