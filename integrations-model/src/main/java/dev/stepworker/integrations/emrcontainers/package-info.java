/** Tasks that run Spark jobs on Amazon EMR on EKS. */
@NullMarked
package dev.stepworker.integrations.emrcontainers;

import org.jspecify.annotations.NullMarked;
