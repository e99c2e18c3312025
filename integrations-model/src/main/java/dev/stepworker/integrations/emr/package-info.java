/** The integration with Amazon EMR on EC2. */
@NullMarked
package dev.stepworker.integrations.emr;

import org.jspecify.annotations.NullMarked;
