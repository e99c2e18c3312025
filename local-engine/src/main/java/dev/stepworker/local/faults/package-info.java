/** Faults of the service's endpoint, injected into chosen calls. */
@NullMarked
package dev.stepworker.local.faults;

import org.jspecify.annotations.NullMarked;
