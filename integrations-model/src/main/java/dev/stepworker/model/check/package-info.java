/** Checks whole definitions, written by hand or rendered, against the rules of the language. */
@NullMarked
package dev.stepworker.model.check;

import org.jspecify.annotations.NullMarked;
