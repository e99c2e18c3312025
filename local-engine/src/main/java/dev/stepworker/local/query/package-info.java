/**
 * Evaluates what a definition says about data: JSONPath with its templates and choices, and
 * JSONata.
 */
@NullMarked
package dev.stepworker.local.query;

import org.jspecify.annotations.NullMarked;
