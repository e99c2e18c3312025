package dev.stepworker.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DestinationLoopsTest {
  private final NioEventLoopGroup group = new NioEventLoopGroup(2);
  private final DestinationLoops loops = new DestinationLoops(group);

  @AfterEach
  void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  void servesADestinationOnOneLoopOnly() {
    assertThat(loops.loopTo(new Destination("a", 443, true)))
        .isSameAs(loops.loopTo(new Destination("a", 443, true)));
  }

  @Test
  void spreadsDestinationsOverTheGroup() {
    assertThat(loops.loopTo(new Destination("a", 443, true)))
        .isNotSameAs(loops.loopTo(new Destination("b", 443, true)));
  }
}
