package dev.stepworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaskErrorTest {
  @Test
  @SuppressWarnings("NullAway") // as users' code without such checks
  void takesNoCauseForAnEmptyOne() {
    String message = new IllegalStateException().getMessage();

    assertThat(new TaskError("Db.Down", message).cause()).isEmpty();
  }

  @Test
  void leavesTheCauseOutOfItsText() {
    assertThat(new TaskError("Card.Declined", "card 4711")).hasToString("TaskError[Card.Declined]");
  }

  @Test
  void refusesANameThatTheServiceKeeps() {
    assertThatThrownBy(() -> new TaskError("States.ALL", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
