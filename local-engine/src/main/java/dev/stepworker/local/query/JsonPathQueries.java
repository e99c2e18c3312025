package dev.stepworker.local.query;

import dev.stepworker.local.query.intrinsic.IntrinsicExpression;
import dev.stepworker.local.query.intrinsic.IntrinsicFunctions;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The JSONPath query language of one definition; keeps its expressions parsed for as long as it
 * lives.
 *
 * <p>Expressions must come from the definition, never from data. Values given are never changed;
 * values returned may share parts with them. Thread-safe if its source of randomness is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html">Processing
 *     input and output</a>
 */
public final class JsonPathQueries {
  private final JsonPathExpressions expressions;
  private final IntrinsicEvaluation intrinsics;
  private final FieldReader fields;
  private final ChoiceRules choices;

  /** Takes the source for {@code States.MathRandom} without a seed and {@code States.UUID}. */
  public JsonPathQueries(RandomGenerator random) {
    expressions = new JsonPathExpressions(new IntrinsicFunctions(random));
    intrinsics = new IntrinsicEvaluation(expressions);
    fields = new FieldReader(expressions, intrinsics);
    choices = new ChoiceRules(expressions);
  }

  /**
   * Says what is wrong with how an expression is written, before anything is evaluated.
   *
   * @param expression a path or a call of an intrinsic function
   * @return the problem; empty if there is none
   */
  public Optional<String> problemOf(String expression) {
    try {
      if (IntrinsicExpression.isMeantBy(expression)) {
        expressions.call(expression);
      } else {
        expressions.path(expression);
      }
      return Optional.empty();
    } catch (QueryFailure e) {
      return Optional.of(e.cause());
    }
  }

  /** Says what is wrong with a path as {@code ResultPath} takes it; empty if nothing is. */
  public Optional<String> problemOfReferencePath(String referencePath) {
    try {
      expressions.referencePath(referencePath);
      return Optional.empty();
    } catch (QueryFailure e) {
      return Optional.of(e.cause());
    }
  }

  /**
   * Reads a path, as {@code InputPath} and {@code OutputPath} do.
   *
   * @param path starts with {@code $}, {@code $$} or a variable's name as {@code $name}; or an
   *     intrinsic function's call
   * @return what it leads to; a list, perhaps empty, for a path that can lead to several places
   * @throws QueryFailure if the path is wrong, or can lead to one place only and that is missing
   */
  public @Nullable Object read(String path, Scope scope) {
    if (IntrinsicExpression.isMeantBy(path)) {
      return intrinsics.evaluate(path, scope);
    }
    Found found = expressions.path(path).find(scope);
    if (!found.isUsable()) {
      throw QueryFailure.runtime("Invalid path '" + path + "' : " + found.reason());
    }
    return found.value();
  }

  /**
   * Reads a path that names one place, as {@code ItemsPath} does.
   *
   * @throws QueryFailure {@code States.ReferencePathConflict} if the place is missing
   */
  public @Nullable Object readReference(String path, Scope scope) {
    PathExpression expression = expressions.path(path);
    Found found = expression.find(scope);
    if (found.isPresent()) {
      return found.value();
    }
    return expressions.referencePath(expression.textFromRoot()).read(expression.document(scope));
  }

  /**
   * Reads the path or intrinsic function of a named field, as {@code ErrorPath} and
   * {@code CausePath} do.
   *
   * @param field the name in the failure's text
   * @throws QueryFailure if the expression is wrong or leads nowhere
   */
  public @Nullable Object readField(String field, String expression, Scope scope) {
    return fields.read(field, expression, scope);
  }

  /** Tells whether a path leads anywhere; null is somewhere. */
  public boolean isPresent(String path, Scope scope) {
    return expressions.path(path).find(scope).isPresent();
  }

  /**
   * Fills a payload template: {@code Parameters}, {@code ResultSelector}, {@code ItemSelector},
   * {@code Assign} and the like. A field whose name ends with {@code .$} is computed and loses the
   * ending.
   *
   * @throws QueryFailure if an expression in it fails
   */
  public @Nullable Object template(@Nullable Object template, Scope scope) {
    return new PayloadTemplate(fields, scope).fill(template);
  }

  /**
   * Puts a value into a copy of a document, as {@code ResultPath} does; missing parents are
   * created.
   *
   * @param referencePath a path that names exactly one place, {@code $} for the whole
   * @throws QueryFailure {@code States.ReferencePathConflict} if the document has something else on
   *     the way there
   */
  public @Nullable Object write(
      String referencePath, @Nullable Object document, @Nullable Object value) {
    return expressions.referencePath(referencePath).write(document, value);
  }

  /**
   * Tells whether a rule of a {@code Choice} state applies.
   *
   * @param choiceRule a comparison, {@code And}, {@code Or} or {@code Not}, as parsed from the
   *     definition
   * @throws QueryFailure if a path of the rule leads nowhere and the operator is not
   *     {@code IsPresent}
   */
  public boolean matches(Map<String, @Nullable Object> choiceRule, Scope scope) {
    return choices.matches(choiceRule, scope);
  }
}
