/** The states of Amazon States Language, typed. */
@NullMarked
package dev.stepworker.model;

import org.jspecify.annotations.NullMarked;
