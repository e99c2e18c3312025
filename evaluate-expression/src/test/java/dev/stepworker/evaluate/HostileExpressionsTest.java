package dev.stepworker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepworker.api.TaskFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an expression does, it ends in a failure with a name, and the next evaluation works. */
class HostileExpressionsTest {
  private static final int MEMORY = 16 * 1024 * 1024;

  private final ExpressionEvaluator evaluator = new ExpressionEvaluator(
      EvaluationLimits.defaults().maxMemoryBytes(MEMORY).timeout(Duration.ofSeconds(20)));
  private final ExpressionEvaluator hasty =
      new ExpressionEvaluator(EvaluationLimits.defaults().timeout(Duration.ofMillis(500)));

  @AfterEach
  void theNextEvaluationWorks() throws InterruptedException {
    assertThat(evaluator.evaluate("$.a + 1", Map.of("$.a", 1))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (;;) { try { throw 1 } catch (e) { continue } finally { continue } }",
        "(async () => { while (true) await null })()",
        "({ then() { while (true) {} } })",
        "({ toJSON() { while (true) {} } })",
        "new Proxy({}, { get() { while (true) {} } }).x",
        "new Proxy({}, { ownKeys() { while (true) {} } })",
        "Object.defineProperty({}, 'x', { enumerable: true, get() { while (true) {} } })",
        "/(a+)+$/.test('a'.repeat(60) + '!')",
        "(function f() { Promise.resolve().then(f) })()"
      })
  void endlessWorkTimesOut(String expression) {
    assertThat(failure(hasty, expression)).isEqualTo("EvaluateExpression.Timeout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x'.repeat(1e9)",
        "let s = 'x'; while (true) s += s",
        "new Array(5e7).fill(0).length",
        "new ArrayBuffer(1e9).byteLength",
        "new Uint8Array(2 ** 30).length"
      })
  void hugeValuesRunOutOfMemory(String expression) {
    assertThat(failure(evaluator, expression)).isEqualTo("EvaluateExpression.OutOfMemory");
  }

  @Test
  void growingListsRunOutOfMemoryOrTime() {
    assertThat(
            failure(evaluator, "const a = []; for (;;) a.push(new Array(100000).fill(a.length))"))
        .isIn("EvaluateExpression.OutOfMemory", "EvaluateExpression.Timeout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(function f() { f() })()",
        "(function f() { return [f()] })()",
        "const o = { get x() { return this.x } }; o.x",
        "const p = new Proxy({}, { get(t, n, r) { return r[n] } }); p.x",
        "({ toJSON() { return JSON.stringify(this) } })",
        "[1].map(function f() { return [1].map(f) })"
      })
  void deepRecursionOverflows(String expression) {
    assertThat(failure(evaluator, expression)).isEqualTo("EvaluateExpression.StackOverflow");
  }

  @Test
  void deeplyNestedSourceIsRefused() {
    String nested = "(".repeat(100_000) + "1" + ")".repeat(100_000);

    assertThat(failure(evaluator, nested))
        .isIn("EvaluateExpression.StackOverflow", "EvaluateExpression.SyntaxError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System.exit(1)",
        "Java.type('java.lang.Runtime')",
        "Packages.java.io.File",
        "require('fs')",
        "process.exit(1)",
        "std.exit(1)",
        "os.exec(['sh'])",
        "fetch('http://localhost')",
        "new XMLHttpRequest()",
        "java_invoke('quickjs4j_engine', 'args', '[]')",
        "Javy.IO.writeSync(1, new Uint8Array([86, 49]))",
        "import('std')",
        "setTimeout(() => {}, 0)",
        "WebAssembly.compile",
        "new Worker('x')"
      })
  void thereIsNothingOutside(String expression) {
    TaskFailure failure =
        catchThrowableOfType(TaskFailure.class, () -> evaluator.evaluate(expression, Map.of()));

    assertThat(failure.error()).isEqualTo("EvaluateExpression.Thrown");
    assertThat(failure.getMessage()).startsWith("ReferenceError: ");
  }

  @Test
  void theFunctionConstructorFindsNoDoorEither() throws InterruptedException {
    Object doors = evaluator.evaluate(
        "(() => {}).constructor('return Object.getOwnPropertyNames(globalThis)')()"
            + ".filter(name => /^(java|javy|quick|plugin|write|evaluate|run|std|os|fs|process)/i.test(name))",
        Map.of());

    assertThat(doors).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object.prototype.toJSON = () => 'forged'; ({})",
        "Object.prototype.then = function (resolve) { resolve('forged') }; ({})",
        "JSON.stringify = () => 'forged'; Promise.prototype.then = () => 'forged'; 1",
        "Function.prototype.call = Function.prototype.apply = () => { throw 'forged' }; 1",
        "globalThis.eval = () => 'forged'; Object.freeze(globalThis); 1",
        "console.log('V666'); 1",
        "throw { get message() { throw 1 }, get name() { throw 2 } }",
        "throw new Proxy({}, { get() { throw 1 }, has() { throw 2 } })",
        "throw null",
        "throw Object.create(null)",
        "Error.prototype.toString = () => { throw 1 }; throw new Error('x')"
      })
  void tricksWithPrototypesHarmNothing(String expression) throws InterruptedException {
    TaskFailure failure =
        catchThrowableOfType(TaskFailure.class, () -> evaluator.evaluate(expression, Map.of()));

    if (failure == null) {
      assertThat(evaluator.evaluate(expression, Map.of())).isIn("forged", 1);
    } else {
      assertThat(failure.error()).isEqualTo("EvaluateExpression.Thrown");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 +", "}", "var 1", "`${", "let x; let x", "return 1", "import x from 'y'"})
  void brokenSourceIsASyntaxError(String expression) {
    assertThat(failure(evaluator, expression)).isEqualTo("EvaluateExpression.SyntaxError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10n", "const o = {}; o.o = o; o", "({ toJSON() { throw new Error('no') } })"})
  void resultsThatAreNoJsonAreRefused(String expression) {
    assertThat(failure(evaluator, expression)).isEqualTo("EvaluateExpression.UnsupportedResult");
  }

  @Test
  void aPromiseThatNothingSettlesHasNoResult() {
    assertThat(failure(evaluator, "new Promise(() => {})"))
        .isEqualTo("EvaluateExpression.NoResult");
  }

  @Test
  void largeResultsAreRefusedByTheirLengthInBytes() throws InterruptedException {
    assertThat(failure(evaluator, "'x'.repeat(262143)"))
        .isEqualTo("EvaluateExpression.ResultTooLarge");
    assertThat(failure(evaluator, "'\u20ac'.repeat(100000)"))
        .isEqualTo("EvaluateExpression.ResultTooLarge");
    assertThat(evaluator.evaluate("'x'.repeat(262142).length", Map.of())).isEqualTo(262142);
  }

  @Test
  void expressionsThatGrowTooLongAreRefused() {
    Map<String, Object> values = Map.of("$.v", "x".repeat(100_000));

    TaskFailure failure = catchThrowableOfType(
        TaskFailure.class, () -> evaluator.evaluate("$.v,".repeat(11), values));

    assertThat(failure.error()).isEqualTo("EvaluateExpression.ExpressionTooLong");
  }

  @Test
  void anInterruptBeforeEndsTheEvaluation() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> evaluator.evaluate("while (true) {}", Map.of()));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void anInterruptMeanwhileEndsTheEvaluation() throws Exception {
    ExpressionEvaluator patient =
        new ExpressionEvaluator(EvaluationLimits.defaults().timeout(Duration.ofMinutes(10)));
    FutureTask<Object> evaluation =
        new FutureTask<>(() -> patient.evaluate("while (true) {}", Map.of()));
    Thread thread = new Thread(evaluation);

    thread.start();
    thread.interrupt();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> evaluation.get(30, TimeUnit.SECONDS))
        .withCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void noThreadIsLeftBehind() throws InterruptedException {
    failure(hasty, "while (true) {}");

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("stepworker-evaluate")) {
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  private static String failure(ExpressionEvaluator evaluator, String expression) {
    TaskFailure failure =
        catchThrowableOfType(TaskFailure.class, () -> evaluator.evaluate(expression, Map.of()));
    return failure == null ? "no failure" : failure.error();
  }
}
