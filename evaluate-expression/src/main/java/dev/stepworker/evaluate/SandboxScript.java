package dev.stepworker.evaluate;

/**
 * The program that runs an expression in the sandbox: takes away the sandbox's own doors, evaluates
 * the expression as a script of its own and writes one line, the outcome's letter followed by JSON
 * or a message.
 */
final class SandboxScript {
  static final char VALUE = 'V';
  static final char THROWN = 'E';
  static final char UNSUPPORTED = 'U';
  static final char TOO_LARGE = 'L';

  private static final String PROGRAM = """
      const write = console.log, evaluate = eval, stringify = JSON.stringify, text = String;
      for (const door of ['java_invoke', 'Javy', 'plugin', 'quickjs4j_engine', 'console']) {
        delete globalThis[door];
      }
      globalThis.console = { log() {}, info() {}, warn() {}, error() {}, debug() {} };
      const describe = error => {
        try {
          return error !== null && typeof error === 'object' && 'message' in error
            ? text(error.name) + ': ' + text(error.message) : 'Thrown: ' + text(error);
        } catch (ignored) {
          return 'Thrown: a value that cannot be shown';
        }
      };
      const run = async () => {
        let value;
        try {
          value = await evaluate(SOURCE);
        } catch (error) {
          write('E' + describe(error));
          return;
        }
        let json;
        try {
          json = stringify(value);
        } catch (error) {
          write('U' + describe(error));
          return;
        }
        write(json === undefined ? 'Vnull' : json.length > MAX_LENGTH ? 'L' : 'V' + json);
      };
      run();
      """;

  private SandboxScript() {}

  static String of(String expression, int maxResultLength) {
    return PROGRAM
        .replace("MAX_LENGTH", String.valueOf(maxResultLength))
        .replace("SOURCE", JsonValue.write(expression));
  }
}
