/** An endpoint without workflows, for workers under test: tasks by hand, faults and a log. */
@NullMarked
package dev.stepworker.local.endpoint;

import org.jspecify.annotations.NullMarked;
