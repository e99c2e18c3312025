/** Stores of claims and checkpoints in memory, for tests and for workers of one process. */
@NullMarked
package dev.stepworker.runtime.idempotency;

import org.jspecify.annotations.NullMarked;
