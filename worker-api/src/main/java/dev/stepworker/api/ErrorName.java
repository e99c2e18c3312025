package dev.stepworker.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the error that a task fails with when its handler throws the annotated exception; its
 * subclasses inherit the name.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ErrorName {
  /** Such as {@code Payment.Declined}: 1 to 256 characters, not beginning with {@code States.}. */
  String value();
}
