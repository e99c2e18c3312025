/** Expressions, evaluated by a function or by a worker. */
@NullMarked
package dev.stepworker.integrations.expression;

import org.jspecify.annotations.NullMarked;
