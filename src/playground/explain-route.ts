/**
 * Explains the bot's answer to a question. `repliedTo` is the first link in the message that the question replied to,
 * or null. `language` is that of the explanation.
 */
export type WhyAnswered = (
  question: string,
  repliedTo: string | null,
  language: 'en' | 'ru' | 'kk',
) => readonly WhySection[];

/** A part of an explanation for people: rows, and sections with details below them. */
export interface WhySection {
  readonly title: string;
  /** One sentence that describes the rows. */
  readonly note?: string;
  /** Address of the publication named in the title. */
  readonly url?: string;
  readonly rows: readonly WhyRow[];
  /** The first is shown open, the others folded. */
  readonly sections?: readonly WhySection[];
}

export interface WhyRow {
  readonly name: string;
  readonly text?: string;
  /** Shown as a bar, scaled to the largest amount of the section. Negative amounts go to the left of zero. */
  readonly amount?: number;
}
