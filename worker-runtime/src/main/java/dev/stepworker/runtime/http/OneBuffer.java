package dev.stepworker.runtime.http;

import java.nio.ByteBuffer;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Publishes one buffer to its subscriber, or nothing when it is empty. */
final class OneBuffer implements Publisher<ByteBuffer> {
  private final byte[] bytes;

  OneBuffer(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new Delivery(subscriber));
  }

  /** Delivers on the first demand; confined to the thread that asks. */
  private final class Delivery implements Subscription {
    private final Subscriber<? super ByteBuffer> subscriber;
    private boolean over;

    Delivery(Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long demand) {
      if (over) {
        return;
      }
      over = true;
      if (demand <= 0) {
        subscriber.onError(new IllegalArgumentException("Demand is " + demand + "; ask for more"));
        return;
      }
      if (bytes.length > 0) {
        subscriber.onNext(ByteBuffer.wrap(bytes));
      }
      subscriber.onComplete();
    }

    @Override
    public void cancel() {
      over = true;
    }
  }
}
