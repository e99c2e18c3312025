/** The document pipeline: lists files, analyses and archives each, and reports. */
@NullMarked
package dev.stepworker.samples.documents;

import org.jspecify.annotations.NullMarked;
