/** What users implement so that tools find their definitions. */
@NullMarked
package dev.stepworker.model.spi;

import org.jspecify.annotations.NullMarked;
