package dev.stepworker.local.recording;

import java.util.Optional;

/**
 * What one execution came to, compared with its recording.
 *
 * @param types the event types; empty if no history was recorded
 * @param history all events; empty if no history was recorded
 * @param difference what differs first; empty text if nothing does
 */
record Comparison(
    String name,
    String queryLanguage,
    boolean status,
    boolean value,
    Optional<Boolean> types,
    Optional<Boolean> history,
    String difference) {}
