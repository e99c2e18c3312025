/** Does tasks of services that are not served here by the AWS SDK's own clients. */
@NullMarked
package dev.stepworker.local.forward;

import org.jspecify.annotations.NullMarked;
