/** Tasks that run jobs on Amazon EMR Serverless. */
@NullMarked
package dev.stepworker.integrations.emrserverless;

import org.jspecify.annotations.NullMarked;
