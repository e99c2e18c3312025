/** The platforms that a worker runs on, asked to spare it while it is busy. */
@NullMarked
package dev.stepworker.runtime.platform;

import org.jspecify.annotations.NullMarked;
