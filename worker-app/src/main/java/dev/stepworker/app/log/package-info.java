/** Sets Logback up: the format by where the log goes, and never a task token. */
@NullMarked
package dev.stepworker.app.log;

import org.jspecify.annotations.NullMarked;
