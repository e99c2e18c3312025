/**
 * JSONata as the service runs it: its functions, bounds and words on top of the JSONata library.
 */
@NullMarked
package dev.stepworker.local.query.jsonata;

import org.jspecify.annotations.NullMarked;
