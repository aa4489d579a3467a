/**
 * Words by which people ask to be told of what is not yet in the news ("let me know when the school opens"), and say where
 * they live. Those that end in `-Pattern` are alternatives of a regular expression for folded text, empty where the language
 * has none; the others are lists separated by white space, where `*` stands for any ending.
 */
export interface AwaitedWords {
  /** Before what is to happen: "notify me when". */
  readonly whenBeforePattern: string;
  /** After it: "болса хабарла", of which the condition belongs to what is to happen. */
  readonly whenAfterPattern: string;
  /** What may still stand before what is to happen: "if". */
  readonly conditionPattern: string;
  /** What is to happen does not begin or end with these: it is asked for, or has happened ("when was"). */
  readonly askedPattern: string;
  /** Before a topic: "keep me posted on". */
  readonly aboutBeforePattern: string;
  /** After a topic: "тақырыбын қадағала". */
  readonly aboutAfterPattern: string;
  /** Before a topic, that news of it are meant: "there is news about". */
  readonly newsBeforePattern: string;
  /** After a topic: "туралы жаңалық болса". */
  readonly newsAfterPattern: string;
  /** "Something happens in": beside a place, all that happens there is meant. */
  readonly anything: string;
  /** How a followed word is marked in `/subscribe`. */
  readonly word: string;
  /** "Live", "moved". */
  readonly lives: string;
  /** What is said beside: "I", "just", "what is new there". */
  readonly besideLives: string;
  /** "I", who is "from" a place. */
  readonly self: string;
  /** Before the place that somebody left: "from". */
  readonly leftBefore: string;
  /** How the name of a place ends that somebody left. */
  readonly leftPattern: string;
}
