/** The integration with Amazon EventBridge. */
@NullMarked
package dev.stepworker.integrations.eventbridge;

import org.jspecify.annotations.NullMarked;
