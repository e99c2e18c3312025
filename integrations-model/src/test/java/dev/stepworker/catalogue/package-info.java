/** The catalogue of integrations: its examples, and the pages that are made of them. */
@NullMarked
package dev.stepworker.catalogue;

import org.jspecify.annotations.NullMarked;
