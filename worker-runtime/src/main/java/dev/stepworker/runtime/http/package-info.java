/** An HTTP/1.1 client for the SDK that costs little CPU a call. */
@NullMarked
package dev.stepworker.runtime.http;

import org.jspecify.annotations.NullMarked;
