/** Tasks that come as messages: finds their token, keeps them invisible, deletes them last. */
@NullMarked
package dev.stepworker.runtime.sqs;

import org.jspecify.annotations.NullMarked;
