/**
 * Reads the launcher's settings from environment, file and command line, and finds every mistake.
 */
@NullMarked
package dev.stepworker.app.config;

import org.jspecify.annotations.NullMarked;
