/** The service's side of a measurement: numbered tasks over both protocols, at the least cost. */
@NullMarked
package dev.stepworker.benchmarks.endpoint;

import org.jspecify.annotations.NullMarked;
