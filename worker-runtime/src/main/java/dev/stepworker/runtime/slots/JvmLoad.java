package dev.stepworker.runtime.slots;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/** The load of this JVM, within the limits of its container. Thread-safe. */
public final class JvmLoad implements LoadGauge {
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** The load that the JVM measured last; 0 while it has measured none. */
  @Override
  public double cpu() {
    double load = system.getCpuLoad();
    return load >= 0 ? load : 0;
  }

  /** Garbage that is not collected yet counts as used. */
  @Override
  public double heap() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return (double) heap.getUsed() / Math.max(heap.getMax(), heap.getCommitted());
  }
}
