/** The service's operations on state machines and executions, over the wire. */
@NullMarked
package dev.stepworker.local.api;

import org.jspecify.annotations.NullMarked;
