/** The engine as a program of its own, started from a command line. */
@NullMarked
package dev.stepworker.local.server;

import org.jspecify.annotations.NullMarked;
