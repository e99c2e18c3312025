/** The integration with AWS CodeBuild. */
@NullMarked
package dev.stepworker.integrations.codebuild;

import org.jspecify.annotations.NullMarked;
