/** JSON text at the engine's edges; inside, values are plain Java. */
@NullMarked
package dev.stepworker.local.json;

import org.jspecify.annotations.NullMarked;
