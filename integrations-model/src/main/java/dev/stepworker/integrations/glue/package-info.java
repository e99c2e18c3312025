/** The integrations with AWS Glue and AWS Glue DataBrew. */
@NullMarked
package dev.stepworker.integrations.glue;

import org.jspecify.annotations.NullMarked;
