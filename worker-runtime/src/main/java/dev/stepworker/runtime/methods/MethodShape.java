package dev.stepworker.runtime.methods;

import dev.stepworker.api.ActivityTask;
import dev.stepworker.api.QueueTask;
import dev.stepworker.api.TaskContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads what a method takes and returns, and finds what keeps it from being a handler. */
final class MethodShape {
  private static final String SHAPE =
      "must take the input, then a TaskContext if it wants one, such as"
          + " Receipt charge(Order order, TaskContext task)";

  private final Method method;

  MethodShape(Method method) {
    this.method = method;
  }

  /** What is wrong with the method; empty if it can be a handler. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (method.isAnnotationPresent(ActivityTask.class)
        && method.isAnnotationPresent(QueueTask.class)) {
      problems.add("has @ActivityTask and @QueueTask; give each task a method of its own");
    }
    if (Modifier.isStatic(method.getModifiers())) {
      problems.add("is static; register an object, and make it a method of that");
    }
    if (!takesInputAndContext()) {
      problems.add("takes " + types(method.getGenericParameterTypes()) + "; " + SHAPE);
    } else if (isOpen(inputType()) || isOpen(outputType())) {
      problems.add("takes " + inputType().getTypeName() + " and returns "
          + method.getGenericReturnType().getTypeName() + "; name types without variables");
    }
    if (isAsync() && !(method.getGenericReturnType() instanceof ParameterizedType)) {
      problems.add("returns " + method.getReturnType().getSimpleName()
          + "; name the type of its output, such as CompletionStage<Receipt>");
    }
    return problems;
  }

  Type inputType() {
    return method.getGenericParameterTypes()[0];
  }

  /** What the task's output is made of; nothing is {@code Void}. */
  Type outputType() {
    Type returned = method.getGenericReturnType();
    if (isAsync() && returned instanceof ParameterizedType stage) {
      return stage.getActualTypeArguments()[0];
    }
    return returned == void.class ? Void.class : returned;
  }

  boolean takesContext() {
    return method.getParameterCount() == 2;
  }

  private boolean isAsync() {
    return CompletionStage.class.isAssignableFrom(method.getReturnType());
  }

  private boolean takesInputAndContext() {
    Class<?>[] parameters = method.getParameterTypes();
    return switch (parameters.length) {
      case 1 -> parameters[0] != TaskContext.class;
      case 2 -> parameters[0] != TaskContext.class && parameters[1] == TaskContext.class;
      default -> false;
    };
  }

  /** Whether a type has variables that only a subclass or a caller knows. */
  private static boolean isOpen(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).anyMatch(MethodShape::isOpen);
    }
    return type instanceof TypeVariable<?> || type instanceof WildcardType;
  }

  private static String types(Type[] parameters) {
    return parameters.length == 0
        ? "nothing"
        : String.join(", ", Arrays.stream(parameters).map(Type::getTypeName).toList());
  }
}
