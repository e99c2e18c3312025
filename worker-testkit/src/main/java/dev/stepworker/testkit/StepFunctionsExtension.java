package dev.stepworker.testkit;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives each test of JUnit 5 or 6 its own {@link TestEnvironment}, as a parameter, and closes it. A
 * test that fails shows the timelines of its executions beneath its failure.
 *
 * <pre>{@code
 * @ExtendWith(StepFunctionsExtension.class)
 * class OrdersTest {
 *   @Test
 *   void refusesADeclinedCard(TestEnvironment env) { ... }
 * }
 * }</pre>
 *
 * <p>Register it with {@code @RegisterExtension} to say how the environments are to be.
 *
 * @see <a href="https://docs.junit.org/current/user-guide/#extensions">JUnit extensions</a>
 */
public final class StepFunctionsExtension
    implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {
  private static final Namespace NAMESPACE = Namespace.create(StepFunctionsExtension.class);

  private final EnvironmentFactory factory;

  /** Environments whose time stands still until they are advanced. */
  public StepFunctionsExtension() {
    this(TestEnvironment::start);
  }

  private StepFunctionsExtension(EnvironmentFactory factory) {
    this.factory = factory;
  }

  /** Environments as the test wants them. */
  public static StepFunctionsExtension of(EnvironmentFactory factory) {
    return new StepFunctionsExtension(factory);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestEnvironment.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestEnvironment environment = factory.start();
    context.getStore(NAMESPACE).put(TestEnvironment.class, environment);
    return environment;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    environment(context)
        .map(StepFunctionsExtension::timelines)
        .ifPresent(text -> failure.addSuppressed(new ExecutionsOfTest(text)));
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    environment(context).ifPresent(TestEnvironment::close);
  }

  private static Optional<TestEnvironment> environment(ExtensionContext context) {
    return Optional.ofNullable(
        context.getStore(NAMESPACE).get(TestEnvironment.class, TestEnvironment.class));
  }

  private static String timelines(TestEnvironment environment) {
    return environment.executions().stream()
        .map(TestExecution::timeline)
        .collect(Collectors.joining("\n\n", "\n", ""));
  }

  /** Starts the environment of one test. */
  @FunctionalInterface
  public interface EnvironmentFactory {
    TestEnvironment start();
  }

  /** Carries the timelines to where the test's failure is printed. */
  private static final class ExecutionsOfTest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExecutionsOfTest(String timelines) {
      super(timelines, null, false, false);
    }
  }
}
