/** Tasks that call models of Amazon Bedrock, and customize them. */
@NullMarked
package dev.stepworker.integrations.bedrock;

import org.jspecify.annotations.NullMarked;
