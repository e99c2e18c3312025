package dev.stepworker.app.config;

/** What a log line looks like. */
public enum LogFormat {
  /** Plain on a terminal, JSON otherwise. */
  AUTO,
  /** For people. */
  PLAIN,
  /** For a log collector: one JSON object a line, in the Elastic Common Schema. */
  JSON
}
