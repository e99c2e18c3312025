/** Keeps what calls have created in a directory, and creates it again at the next start. */
@NullMarked
package dev.stepworker.local.journal;

import org.jspecify.annotations.NullMarked;
