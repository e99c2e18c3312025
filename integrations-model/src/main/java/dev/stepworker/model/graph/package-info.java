/** Draws definitions. */
@NullMarked
package dev.stepworker.model.graph;

import org.jspecify.annotations.NullMarked;
