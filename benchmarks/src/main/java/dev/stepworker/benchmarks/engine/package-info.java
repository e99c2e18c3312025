/** Holds the local engine to its limits: executions and polls at once, rate, start-up, memory. */
@NullMarked
package dev.stepworker.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
