/** What does the tasks of an execution: services, functions and recorded answers. */
@NullMarked
package dev.stepworker.local.integration;

import org.jspecify.annotations.NullMarked;
