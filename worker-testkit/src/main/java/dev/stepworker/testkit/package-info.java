/** Definitions, workers and the local engine together, for tests: begin with TestEnvironment. */
@NullMarked
package dev.stepworker.testkit;

import org.jspecify.annotations.NullMarked;
