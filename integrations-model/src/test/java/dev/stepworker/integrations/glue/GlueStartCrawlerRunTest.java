package dev.stepworker.integrations.glue;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class GlueStartCrawlerRunTest {
  private static final String CRAWLER = "arn:aws:glue:eu-central-1:111122223333:crawler/";

  @Test
  void rendersEveryField() {
    ServiceTask task = GlueStartCrawlerRun.requestResponse(crawler -> crawler.name.set("parcels"));

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::aws-sdk:glue:startCrawler",
          "Parameters": {"Name": "parcels"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("glue:GetCrawler", "glue:StartCrawler").on(CRAWLER + "parcels"));
  }

  @Test
  void allowsAnyCrawlerWhereItsNameComesFromTheInput() {
    ServiceTask task = GlueStartCrawlerRun.requestResponse(crawler -> crawler.name.path("$.c"));

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("glue:GetCrawler", "glue:StartCrawler").on(CRAWLER + "*"));
  }
}
