package dev.stepworker.integrations.glue;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Starts a crawler and goes on at once; nothing tells when it has ended.
 *
 * @see <a href="https://docs.aws.amazon.com/glue/latest/webapi/API_StartCrawler.html">
 *     StartCrawler</a>
 */
public final class GlueStartCrawlerRun extends TaskRequest {
  private static final String ACTION = "aws-sdk:glue:startCrawler";

  /** Name of the crawler. */
  public final Member<String> name = required(text("Name"));

  private GlueStartCrawlerRun() {}

  /** Goes on when the crawler has begun. */
  public static ServiceTask requestResponse(Consumer<GlueStartCrawlerRun> spec) {
    return ServiceTask.requestResponse(ACTION, GlueStartCrawlerRun::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    String crawler = permissions.literalOf(name).orElse("*");
    permissions.add(IamStatement.allow("glue:StartCrawler", "glue:GetCrawler")
        .on(permissions.environment().arn("glue", "crawler/" + crawler)));
  }
}
