/** What a worker process costs that has nothing to do: memory, start-up, jars. */
@NullMarked
package dev.stepworker.benchmarks.footprint;

import org.jspecify.annotations.NullMarked;
