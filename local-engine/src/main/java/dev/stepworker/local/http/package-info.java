/** The AWS JSON 1.0 protocol over HTTP on loopback. */
@NullMarked
package dev.stepworker.local.http;

import org.jspecify.annotations.NullMarked;
