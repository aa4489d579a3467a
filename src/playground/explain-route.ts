/**
 * Explains the bot's answer to a question; `repliedTo` is the address of the first link in the message that the question
 * replied to, or null.
 */
export type WhyAnswered = (question: string, repliedTo: string | null) => readonly WhySection[];

/** A part of an explanation, as people read it: rows, and what is told of single things below them. */
export interface WhySection {
  readonly title: string;
  /** What the rows are, in a sentence. */
  readonly note?: string;
  /** Where the thing that the title names is published. */
  readonly url?: string;
  readonly rows: readonly WhyRow[];
  /** Shown folded but for the first. */
  readonly sections?: readonly WhySection[];
}

export interface WhyRow {
  readonly name: string;
  readonly text?: string;
  /** Shown as a bar beside the section's others, to the left of zero where it is negative. */
  readonly amount?: number;
}
