package dev.stepworker.runtime.soak;

import java.net.URI;

/** Where worker processes reach the services. Immutable. */
record ServiceAddresses(URI stepFunctions, URI sqs) {}
