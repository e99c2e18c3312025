/** The small texts inside a definition: JSONPath, intrinsic functions, timestamps. */
@NullMarked
package dev.stepworker.model.path;

import org.jspecify.annotations.NullMarked;
