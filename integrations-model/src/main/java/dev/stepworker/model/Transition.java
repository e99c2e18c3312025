package dev.stepworker.model;

/**
 * A way from one state to another.
 *
 * @param field where it is written, such as {@code Choices[0].Next}
 * @param onError whether it is taken when the state fails
 */
record Transition(String field, Target target, boolean onError) {}
