package dev.stepworker.model.conformance;

import dev.stepworker.model.State;

/** Builds a state of one type out of what a case gives. */
interface StateCases {
  State<?> build(String name, Given given);
}
