/** The permissions that a worker needs. */
@NullMarked
package dev.stepworker.runtime.policy;

import org.jspecify.annotations.NullMarked;
