package dev.stepworker.integrations.glue;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

// tag::integration-test[]
class GlueDataBrewStartJobRunTest {
  private static final String JOB = "arn:aws:databrew:eu-central-1:111122223333:job/";

  @Test
  void rendersEveryField() {
    ServiceTask task = GlueDataBrewStartJobRun.runJob(run -> run.name.set("profile"));

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::databrew:startJobRun.sync",
          "Parameters": {"Name": "profile"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow(
                "databrew:listJobRuns", "databrew:startJobRun", "databrew:stopJobRun")
            .on(JOB + "profile"));
  }

  @Test
  void allowsAnyJobWhereItsNameComesFromTheInput() {
    ServiceTask task = GlueDataBrewStartJobRun.requestResponse(run -> run.name.path("$.job"));

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("databrew:startJobRun").on(JOB + "*"));
  }
}
// end::integration-test[]
