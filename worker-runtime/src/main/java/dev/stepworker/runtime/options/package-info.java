/** What can be set for a worker, its handlers and their sources. */
@NullMarked
package dev.stepworker.runtime.options;

import org.jspecify.annotations.NullMarked;
