/** What worker code implements and calls. */
@NullMarked
package dev.stepworker.api;

import org.jspecify.annotations.NullMarked;
