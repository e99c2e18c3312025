package dev.stepworker.runtime.methods;

import dev.stepworker.api.TaskContext;
import dev.stepworker.runtime.task.Invocation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A handler that is a method of an object. Thread-safe if the object is. */
record BoundMethod(Object target, Method method, boolean takesContext) implements Invocation {
  @Override
  public @Nullable Object call(@Nullable Object input, TaskContext task) throws Exception {
    try {
      return takesContext ? method.invoke(target, input, task) : method.invoke(target, input);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }
}
