package dev.stepworker.model.check;

import java.util.regex.Pattern;

/** Whether a callback gets its token: K7. */
final class TaskTokenPassing implements StateRule {
  private static final Pattern IN_PATH =
      Pattern.compile("\\$\\$(\\.Task(\\.Token)?|\\['Task'\\](\\['Token'\\])?)?(?![\\w.\\[])");
  private static final Pattern IN_JSONATA = Pattern.compile(
      "\\$states\\.context(\\.Task(\\.Token)?)?(?![\\w.\\[])|\\$states(?![\\w.\\[])");

  @Override
  public void check(StateView state, Findings findings) {
    if (state.task().filter(TaskKind::isCallback).isEmpty()) {
      return;
    }
    String field = state.isJsonata() ? "Arguments" : "Parameters";
    Place request = state.place().at(field);
    if (!passesOn(request, state.isJsonata())) {
      findings.add(
          DefinitionRule.K7,
          state.place().has(field) ? request : state.place(),
          state.isJsonata()
              ? "does not hand the task token on; put $states.context.Task.Token into the request"
              : "does not hand the task token on; put $$.Task.Token into the request");
    }
  }

  private static boolean passesOn(Place part, boolean jsonata) {
    boolean here = jsonata
        ? (Jsonata.isExpression(part.text()) && IN_JSONATA.matcher(part.text()).find())
        : (part.name().endsWith(Template.DYNAMIC)
            && IN_PATH.matcher(part.text()).find());
    return here || part.inner().stream().anyMatch(inner -> passesOn(inner, jsonata));
  }
}
