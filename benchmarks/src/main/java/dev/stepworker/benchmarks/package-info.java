/** Measures Stepworker against what its users would pick instead. */
@NullMarked
package dev.stepworker.benchmarks;

import org.jspecify.annotations.NullMarked;
