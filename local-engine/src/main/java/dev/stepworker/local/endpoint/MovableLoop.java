package dev.stepworker.local.endpoint;

import dev.stepworker.local.time.EventLoop;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A loop of either kind, and how its time is moved.
 *
 * @param advance moves it from outside, and waits for what becomes due where that is possible
 * @param jump moves it from the loop's own thread
 */
record MovableLoop(EventLoop loop, Consumer<Duration> advance, Consumer<Duration> jump) {}
