/** What the README shows. */
@NullMarked
package dev.stepworker.samples;

import org.jspecify.annotations.NullMarked;
