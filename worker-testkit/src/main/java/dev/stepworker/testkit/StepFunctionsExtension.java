package dev.stepworker.testkit;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives each test of JUnit 5 or 6 its own {@link TestEnvironment}, as a parameter, and closes it. A
 * test that fails shows the timelines of its executions beneath its failure. After all tests of a
 * class, their {@link Coverage} of state machines is published as a report entry; methods with
 * {@code @AfterAll} may take it as a parameter.
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
    implements ParameterResolver,
        AfterEachCallback,
        AfterAllCallback,
        TestExecutionExceptionHandler {
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
    Class<?> type = parameter.getParameter().getType();
    return context.getTestMethod().isPresent()
        ? type == TestEnvironment.class
        : type == Coverage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Coverage.class
        ? coverage(context)
        : environment(context).orElseGet(() -> start(context));
  }

  private TestEnvironment start(ExtensionContext context) {
    TestEnvironment environment = factory.start();
    context.getStore(NAMESPACE).put(TestEnvironment.class, environment);
    return environment;
  }

  /** A test of a template has the template between itself and its class. */
  private static ExtensionContext ofClass(ExtensionContext ofTest) {
    ExtensionContext context = ofTest;
    while (context.getTestMethod().isPresent()) {
      context = context.getParent().orElseThrow();
    }
    return context;
  }

  /** The coverage of the class; a nested class has its own. */
  private static Coverage coverage(ExtensionContext ofClass) {
    ExtensionContext.Store store = ofClass.getStore(NAMESPACE);
    Coverage coverage = store.get(ofClass.getRequiredTestClass(), Coverage.class);
    if (coverage == null) {
      coverage = new Coverage();
      store.put(ofClass.getRequiredTestClass(), coverage);
    }
    return coverage;
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
    environment(context).ifPresent(environment -> {
      environment.close();
      coverage(ofClass(context)).add(environment.coverage());
    });
  }

  /** Publishes the coverage of the class as a report entry. */
  @Override
  public void afterAll(ExtensionContext context) {
    Coverage coverage = coverage(context);
    if (!coverage.isEmpty()) {
      context.publishReportEntry("coverage of state machines", coverage.toString());
    }
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
