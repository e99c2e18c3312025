/** Tasks that convert media files with AWS Elemental MediaConvert. */
@NullMarked
package dev.stepworker.integrations.mediaconvert;

import org.jspecify.annotations.NullMarked;
