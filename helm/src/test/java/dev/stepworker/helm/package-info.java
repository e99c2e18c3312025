/** Renders the chart with the real Helm and holds it to what it promises. */
@NullMarked
package dev.stepworker.helm;

import org.jspecify.annotations.NullMarked;
