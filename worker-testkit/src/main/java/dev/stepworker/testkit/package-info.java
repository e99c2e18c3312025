/** Definitions, workers and the local engine together, for tests. */
@NullMarked
package dev.stepworker.testkit;

import org.jspecify.annotations.NullMarked;
