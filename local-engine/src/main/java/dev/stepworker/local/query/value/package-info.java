/** Values as the engine holds them, and their text: JSON and timestamps. */
@NullMarked
package dev.stepworker.local.query.value;

import org.jspecify.annotations.NullMarked;
