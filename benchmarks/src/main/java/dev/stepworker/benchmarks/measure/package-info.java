/** Runs contestants in turns, each in a process of its own, until their numbers agree. */
@NullMarked
package dev.stepworker.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
