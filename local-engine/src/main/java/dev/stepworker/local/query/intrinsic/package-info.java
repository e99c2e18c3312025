/**
 * The {@code States.*} intrinsic functions: their syntax, their arguments and what each computes.
 */
@NullMarked
package dev.stepworker.local.query.intrinsic;

import org.jspecify.annotations.NullMarked;
