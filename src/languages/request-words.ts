/**
 * Words by which people ask the bot, in a sentence of their own, for news or for less of it ("please don't send me anything
 * at night"). Lists are separated by white space, `*` stands for any ending. A word of four sounds or more is compared by
 * sound as in `NotNewsWords`, a shorter one by its letters.
 */
export interface RequestWords {
  /** Verbs of sending and following: "send", "subscribe". */
  readonly more: string;
  /** Turn these, and wishes, into their opposite: "not", "no". */
  readonly not: string;
  /** Verbs of getting, which are for `more` beside a wish: "I want to get". */
  readonly get: string;
  /** Wishes for a thing: less of it where one is denied ("I don't want Astana"), alone nothing. */
  readonly wish: string;
  /** Verbs of stopping, and denied ones that are one word: "stop", "жіберме". */
  readonly less: string;
  /** Ask for no messages for a time, never for fewer things: "quiet". */
  readonly hush: string;
  /** As `less`; alone they ask for a pause: "snooze". */
  readonly mute: string;
  /** That what stopped goes on: "resume"; beside `more` also "again". */
  readonly again: string;
  /** What is sent: "news", "messages". */
  readonly sent: string;
  /** All that is sent, or all that there is: "everything". */
  readonly all: string;
  /** A sum of the news, which comes when it is said to: "digest". */
  readonly digest: string;
  /** "Time zone": with a place, the times are those of it. */
  readonly zone: string;
  /** Limit what is sent: only between nine and six is quiet hours from six to nine. */
  readonly only: string;
  /** Words that change nothing: "me", "please", and what the request is for ("I am on vacation"). */
  readonly beside: string;
}
