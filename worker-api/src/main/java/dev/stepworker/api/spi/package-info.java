/** What can be plugged into a worker. */
@NullMarked
package dev.stepworker.api.spi;

import org.jspecify.annotations.NullMarked;
