package dev.stepworker.model;

import java.util.function.Function;

/** A value known when the definition is rendered for its environment. */
record Derived<T>(Function<AwsEnvironment, T> resolve) implements Value<T> {}
