package dev.stepworker.local.recording;

/** What the recorder wrote in place of texts that differ from run to run. */
interface Placeholders {
  /** Whether a recorded text stands for any value there is, in a member of this name. */
  boolean isAnything(String member, String recorded);

  /** Whether a recorded text, which does not stand for anything, is the same as ours. */
  boolean isSame(String recorded, String actual);
}
