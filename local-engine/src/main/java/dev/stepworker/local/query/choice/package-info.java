/** The comparison operators of {@code Choice} states. */
@NullMarked
package dev.stepworker.local.query.choice;

import org.jspecify.annotations.NullMarked;
