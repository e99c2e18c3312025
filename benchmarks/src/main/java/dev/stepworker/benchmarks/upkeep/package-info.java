/** What workers cost while their tasks or polls only wait. */
@NullMarked
package dev.stepworker.benchmarks.upkeep;

import org.jspecify.annotations.NullMarked;
