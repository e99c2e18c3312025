package dev.stepworker.runtime.methods;

import dev.stepworker.api.TaskType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the annotated methods of an object, those of its superclasses included, and what keeps them
 * from being handlers. Confined to the start.
 */
public final class AnnotatedObject {
  private final Object target;
  private final List<AnnotatedHandler> handlers = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Looks at an object at once. */
  public AnnotatedObject(Object target) {
    this.target = target;
    List<Method> methods = methods();
    if (methods.isEmpty()) {
      problems.add(target.getClass().getName()
          + " has no handler; annotate its methods with @ActivityTask or @QueueTask");
    }
    methods.forEach(this::add);
  }

  /** The handlers, in the order of their names. */
  public List<AnnotatedHandler> handlers() {
    return handlers;
  }

  /** What is wrong with the object. */
  public List<String> problems() {
    return problems;
  }

  private List<Method> methods() {
    List<Method> found = new ArrayList<>();
    Set<String> signatures = new HashSet<>();
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> !method.isBridge() && MethodTask.isOn(method))
          .sorted(Comparator.comparing(Method::getName))
          .filter(method -> signatures.add(signature(method)))
          .forEach(found::add);
    }
    return found;
  }

  private void add(Method method) {
    MethodShape shape = new MethodShape(method);
    List<String> wrong = new ArrayList<>(shape.problems());
    if (wrong.isEmpty()) {
      try {
        method.setAccessible(true);
        MethodTask.of(method).ifPresent(task -> add(task, method, shape));
      } catch (InaccessibleObjectException e) {
        wrong.add("cannot be called; make it and its class public, or open its package");
      } catch (IllegalArgumentException e) {
        wrong.add(String.valueOf(e.getMessage()));
      }
    }
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    wrong.forEach(problem -> problems.add(name + ": " + problem));
  }

  private void add(MethodTask task, Method method, MethodShape shape) {
    TaskType<?, ?> type = task.type(shape.inputType(), shape.outputType());
    handlers.add(
        new AnnotatedHandler(task, type, new BoundMethod(target, method, shape.takesContext())));
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
