/** The state machines of an engine and their executions. */
@NullMarked
package dev.stepworker.local.executions;

import org.jspecify.annotations.NullMarked;
