/** The integration with Amazon EKS. */
@NullMarked
package dev.stepworker.integrations.eks;

import org.jspecify.annotations.NullMarked;
