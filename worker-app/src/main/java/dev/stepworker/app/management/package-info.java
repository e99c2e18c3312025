/** Answers probes, Prometheus, autoscalers and people over HTTP; changes nothing. */
@NullMarked
package dev.stepworker.app.management;

import org.jspecify.annotations.NullMarked;
