/** Evaluates the JavaScript of {@code EvaluateExpression} tasks in a sandbox. */
@NullMarked
package dev.stepworker.evaluate;

import org.jspecify.annotations.NullMarked;
