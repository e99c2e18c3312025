package dev.stepworker.local;

/** Definitions of a single state, for tests; quotes may be single ones. */
final class States {
  private States() {}

  /** A machine of one state that is its start and its end. */
  static String only(String fields) {
    return machine("'Only': {" + fields + ", 'End': true}");
  }

  /** A machine of these states; the first is its start. */
  static String machine(String states) {
    String quoted = states.replace('\'', '"');
    String first = quoted.substring(quoted.indexOf('"') + 1, quoted.indexOf('"', 1));
    return "{\"StartAt\": \"" + first + "\", \"States\": {" + quoted + "}}";
  }
}
