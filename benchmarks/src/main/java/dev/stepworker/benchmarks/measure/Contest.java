package dev.stepworker.benchmarks.measure;

import dev.stepworker.testkit.load.LoadEndpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contestants work in turns at one endpoint, A B C, C B A, A B C ...: first until the CPU per
 * task of each agrees over three rounds, then for the rounds that count.
 */
public final class Contest {
  private final LoadEndpoint endpoint;
  private final ContestPlan plan;
  private final PrintStream out;

  /** Prints every round to {@code out} as it ends. */
  public Contest(LoadEndpoint endpoint, ContestPlan plan, PrintStream out) {
    this.endpoint = endpoint;
    this.plan = plan;
    this.out = out;
  }

  /** Runs the contest and gives the rounds that count, by contestant. */
  public Map<String, Rounds> run(List<Contestant> contestants)
      throws IOException, InterruptedException {
    List<Entrant> entrants = new ArrayList<>();
    try {
      for (Contestant contestant : contestants) {
        LoadProcess process = LoadProcess.start(contestant, plan.jvmOptions());
        entrants.add(new Entrant(contestant, process, endpoint.source(contestant.name())));
      }
      return compete(entrants);
    } finally {
      for (Entrant entrant : entrants) {
        entrant.close();
      }
    }
  }

  private Map<String, Rounds> compete(List<Entrant> entrants)
      throws IOException, InterruptedException {
    for (Entrant entrant : entrants) {
      entrant.awaitReady();
    }
    warmUp(entrants);
    Map<String, Rounds> counted = emptyRounds(entrants);
    for (int i = 0; i < plan.rounds(); i++) {
      runOnce("round " + (i + 1), entrants, counted, i % 2 == 1);
    }
    for (Entrant entrant : entrants) {
      finish(entrant);
    }
    return counted;
  }

  private void warmUp(List<Entrant> entrants) throws InterruptedException {
    Map<String, Rounds> warm = emptyRounds(entrants);
    for (int i = 0; i < plan.maxWarmUpRounds() && !agree(warm); i++) {
      runOnce("warm-up " + (i + 1), entrants, warm, i % 2 == 1);
    }
    out.println(agree(warm) ? "# warm: the last three rounds agree" : "# the warm-up's limit");
  }

  private void runOnce(
      String label, List<Entrant> entrants, Map<String, Rounds> into, boolean backwards)
      throws InterruptedException {
    List<Entrant> order = new ArrayList<>(entrants);
    if (backwards) {
      Collections.reverse(order);
    }
    for (Entrant entrant : order) {
      Round round = entrant.run(plan.window(), plan.leastTasks());
      into.computeIfAbsent(entrant.name(), name -> new Rounds()).add(round);
      out.printf(
          "%-10s %-14s %9.1f us CPU/task %9.0f tasks/s %5.2f cores%n",
          label, entrant.name(), round.cpuMicrosPerTask(), round.tasksPerSecond(), round.cores());
    }
  }

  private void finish(Entrant entrant) throws IOException, InterruptedException {
    String printed = entrant.stop();
    out.println("# " + entrant.name() + " " + entrant.counts());
    printed.lines().forEach(line -> out.println("#   " + line));
  }

  private static boolean agree(Map<String, Rounds> rounds) {
    return rounds.values().stream().allMatch(Rounds::agree);
  }

  private static Map<String, Rounds> emptyRounds(List<Entrant> entrants) {
    Map<String, Rounds> empty = new LinkedHashMap<>();
    entrants.forEach(entrant -> empty.put(entrant.name(), new Rounds()));
    return empty;
  }
}
