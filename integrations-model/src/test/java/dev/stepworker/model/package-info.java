/** Tests of the states, the members of requests, and what they render. */
@NullMarked
package dev.stepworker.model;

import org.jspecify.annotations.NullMarked;
