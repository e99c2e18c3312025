/** Tasks that call HTTP APIs outside AWS. */
@NullMarked
package dev.stepworker.integrations.http;

import org.jspecify.annotations.NullMarked;
