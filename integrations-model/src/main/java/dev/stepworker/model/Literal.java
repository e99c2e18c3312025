package dev.stepworker.model;

/** A value known when the definition is written. */
record Literal<T>(T value) implements Value<T> {}
