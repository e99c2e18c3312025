/** Outputs in S3: {@link dev.stepworker.payloads.s3.S3PayloadStore}. */
@NullMarked
package dev.stepworker.payloads.s3;

import org.jspecify.annotations.NullMarked;
