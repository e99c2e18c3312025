/** The integration with Amazon API Gateway. */
@NullMarked
package dev.stepworker.integrations.apigateway;

import org.jspecify.annotations.NullMarked;
