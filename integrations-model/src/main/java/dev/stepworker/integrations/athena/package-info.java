/** The integration with Amazon Athena. */
@NullMarked
package dev.stepworker.integrations.athena;

import org.jspecify.annotations.NullMarked;
