/** The events of an execution, as GetExecutionHistory gives them. */
@NullMarked
package dev.stepworker.local.history;

import org.jspecify.annotations.NullMarked;
