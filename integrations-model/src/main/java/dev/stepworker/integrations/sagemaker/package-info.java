/** The integration with Amazon SageMaker AI. */
@NullMarked
package dev.stepworker.integrations.sagemaker;

import org.jspecify.annotations.NullMarked;
