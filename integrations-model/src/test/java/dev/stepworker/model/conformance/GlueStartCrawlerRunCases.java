package dev.stepworker.model.conformance;

import dev.stepworker.integrations.glue.GlueStartCrawlerRun;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class GlueStartCrawlerRunCases {
  private GlueStartCrawlerRunCases() {}

  static ServiceTask build(Given given) {
    Consumer<GlueStartCrawlerRun> spec = crawler -> given.text("crawlerName", crawler.name);
    return PatternFactories.of(given)
        .requestResponse(() -> GlueStartCrawlerRun.requestResponse(spec))
        .build();
  }
}
