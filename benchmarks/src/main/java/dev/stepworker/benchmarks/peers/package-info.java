/** The workers that users would write or pick instead, each at its best on equal terms. */
@NullMarked
package dev.stepworker.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
