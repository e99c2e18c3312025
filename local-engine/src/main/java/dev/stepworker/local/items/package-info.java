/** Items and results of distributed maps; folders stand for S3. */
@NullMarked
package dev.stepworker.local.items;

import org.jspecify.annotations.NullMarked;
