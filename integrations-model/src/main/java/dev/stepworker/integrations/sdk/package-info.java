/** Tasks that call any action of any AWS service. */
@NullMarked
package dev.stepworker.integrations.sdk;

import org.jspecify.annotations.NullMarked;
