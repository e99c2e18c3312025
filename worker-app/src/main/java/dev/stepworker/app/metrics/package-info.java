/** The process's metrics, as Prometheus reads them. */
@NullMarked
package dev.stepworker.app.metrics;

import org.jspecify.annotations.NullMarked;
