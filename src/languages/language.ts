import type { AnswerType } from './answer-type.ts';
import type { AwaitedWords } from './awaited-words.ts';
import type { Calendar } from './calendar.ts';
import type { WordForms } from './glossary/word-forms.ts';
import type { Inflection } from './inflection.ts';
import type { NotNewsWords } from './not-news-words.ts';
import type { RequestWords } from './request-words.ts';

export type Script = 'latin' | 'cyrillic';

/** How words are analyzed, for texts and for questions alike. */
export interface WordRules {
  /** The word, lower-cased, without its endings. */
  readonly stem: (word: string) => string;
  /** Words that carry no topic, lower-cased: never searched. */
  readonly stopWords: ReadonlySet<string>;
}

export type ScaleName = 'thousand' | 'million' | 'billion' | 'trillion';

/** Words that show what is said of a token; all lower-cased. */
export interface EntityWords {
  /** Words for numbers. */
  readonly numbers: string;
  /** Names of months and days, and words such as "century" and "yesterday". */
  readonly dates: string;
  /** Beginnings of units of time, of currencies and of "percent" (alternatives of a regular expression). */
  readonly timeUnits: string;
  readonly currencies: string;
  readonly percent: string;
  /** `45 years old`: alternatives of a regular expression. */
  readonly ageAfter: string;
  /** `aged 45`. */
  readonly ageBefore: string;
  readonly placePrepositions: string;
  readonly reasons: string;
  /** Verbs of definitions. */
  readonly defining: string;
  /** Words that multiply the number before them: alternatives of a regular expression. */
  readonly scales: string;
  /** Words between two counts that are told together (`140 adults and 5 children`): alternatives of a regular expression. */
  readonly joiners: string;
  /** Words for a time as seen from now, among `dates` ("yesterday", "spring") … */
  readonly relativeDates: string;
  /** … and words that name a time only beside another word or a number ("year", "century"). */
  readonly bareDates: string;
  /** `this year`: alternatives of a regular expression; those that need no noun ("биыл") among `relativeDates`. */
  readonly deictics: string;
  /** Words between which a number of four digits is a year. */
  readonly yearBefore: string;
  readonly yearAfter: string;
}

/** Offices that one person of the country holds: a text may name the office instead of the person. */
export const OFFICES = ['headOfState', 'headOfGovernment'] as const;
export type Office = (typeof OFFICES)[number];

/** Words that show what a name in running text is the name of: alternatives of regular expressions, lower-cased. */
export interface NameWords {
  /** Right before a person's name: `minister`. */
  readonly personTitles: string;
  /** The whole name of an office, with its country where that may follow. */
  readonly offices: Readonly<Partial<Record<Office, string>>>;
  /** Endings of surnames and patronymics, with the endings of their cases; empty where there are none. */
  readonly surnameEndings: string;
  /** Beginnings of words in names of organisations, projects and days. */
  readonly organisations: string;
  /** Words beside the name of a town … */
  readonly cities: string;
  /** … and of another place. */
  readonly places: string;
  /** Beginnings of names of countries and continents. */
  readonly countries: string;
  /** Endings of words for where something is; empty where prepositions say it. */
  readonly locativeEndings: string;
}

export interface Cue {
  /** Regular expressions between word boundaries, for questions in any case of letters. */
  readonly patterns: readonly string[];
  /** Folded words that say only what kind of answer is wanted; they are not searched. */
  readonly words?: string;
}

/** How the language asks. */
export interface QuestionCues {
  readonly types: Readonly<Partial<Record<Exclude<AnswerType, 'any' | 'definition'>, Cue>>>;
  /** The start of a question for a definition. */
  readonly definition: Cue;
  /** The start of a question that names a role without a question word (`akim of Shymkent`). */
  readonly role: string;
  /** "how many": what follows is counted. */
  readonly counting: string;
  /** Words that make a sentence a question. */
  readonly interrogatives: string;
}

/** Words that lean on what was asked before: alternatives of regular expressions, in any case of letters. */
export interface FollowUpWords {
  /** At the start: `and in Shymkent?` asks the same of something else. */
  readonly openings: string;
  /** The same at the end; empty where there are none. */
  readonly endings: string;
  /** Pronouns and such for what was spoken of. */
  readonly references: string;
  /** `the second one` of a list: alternatives for each place, the first place first. */
  readonly places: readonly string[];
  /** What asks for more of the same without a question word: `tell me more`. */
  readonly more: string;
}

/** Words with which people browse news, instead of asking a question. Lists of words are separated by white space. */
export interface BrowseWords {
  /** Words that ask for news as such, and beginnings of such words. */
  readonly news: string;
  readonly newsBeginnings: string;
  /** Words that may come beside them without naming a topic, and beginnings of such words. */
  readonly neutral: string;
  readonly neutralBeginnings: string;
  /** Words that ask for one fact, or for what is still to come. */
  readonly seeking: string;
  /** Regular expressions that ask for news without a word for them ("what's up"). */
  readonly idioms: readonly string[];
  /** How people greet, and ask to be told ("please tell me"). */
  readonly requests: string;
  /** The words by which lists are asked for, as they are typed most: typos in them are corrected. */
  readonly typed: string;
  /** Short words that may be glued to others when a space is left out. */
  readonly joining: string;
  /** Regular expressions with a group `topic`: "news about …"; `{words}` is up to three words. */
  readonly aboutTopic: readonly string[];
  /** The same for a topic without a word for "about": "railway news". */
  readonly bareTopic: readonly string[];
  /** Regular expressions that ask what someone said; `{speaker}`, `{topic}` and `{end}` are parts of a question. */
  readonly quotes: readonly string[];
}

/**
 * What makes a title that of an emergency: each list holds words and phrases, parted by commas. In a phrase, words follow
 * each other; `a|b` is either word, `a*` has any ending, `#year` is a year, `^` the beginning of the title or of its part after a colon or dash. The parts
 * around a `+` may be anywhere in the title, in any order.
 */
export interface UrgencyWords {
  /** What endangers people: an emergency if one of `signs` stands beside it. */
  readonly hazards: string;
  /** What says that it happens now, is expected or is being fought. */
  readonly signs: string;
  /** Phrases that say both. */
  readonly emergencies: string;
  /** Phrases that only look like a hazard ("fire station", "storm of applause"): they are read as if they were not there. */
  readonly harmless: string;
  /** What is taught, practised, counted, planned, judged, paid, remembered or denied: such a title is no emergency. */
  readonly contexts: string;
}

/** Words of commands such as `/digest weekly monday 9:00`: alternatives of regular expressions for folded words. */
export interface ScheduleWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly weekly: string;
  readonly daily: string;
  /** Also whole phrases. */
  readonly off: string;
  readonly filler: string;
  /** "each": before a number it makes an interval ("every 2 hours"), which there is not. */
  readonly every: string;
  /** The hour, beside a number ("8 часов", "сағат 8"). */
  readonly hour: string;
  /** How often, after a number ("2 times"). */
  readonly times: string;
  /** What may follow the number of an hour without a space (`8-де`, `8h`). */
  readonly timeEndings: string;
  /** Half past an hour, from one to twelve: alternatives of a regular expression. */
  readonly halves: readonly string[];
  /** "Time zone", or the word of it that is only said of one; a filler too. */
  readonly zoneWord: string;
  /** Parts of the day that say which of two hours is meant. */
  readonly dayParts: Readonly<Record<DayPart, string>>;
  /** Whether a part of the day comes before its hour ("кешкі 10") or after it ("10 вечера"). */
  readonly dayPartComes: 'before' | 'after';
  readonly noon: string;
  readonly midnight: string;
  /** Numbers in words from 1 on ("eight", "сегізде"), whole words; two of them where the language joins them. */
  readonly numbers: readonly string[];
  /** Asks for quiet, and says no more ("do not disturb"): whole phrases. */
  readonly disturb: string;
  /** Rhythms and days that there are not: monthly, hourly, weekdays, weekends. */
  readonly notOffered: string;
  /** Beginnings of names of places or times, and their IANA time zone. */
  readonly zones: Readonly<Record<string, string>>;
}

export const DAY_PARTS = ['am', 'pm', 'morning', 'afternoon', 'evening', 'night'] as const;

export type DayPart = (typeof DAY_PARTS)[number];

/** Words of `/pause 3 days`, `/pause until Monday`: alternatives of regular expressions for whole folded words. */
export interface PauseWords {
  readonly minute: string;
  readonly hour: string;
  readonly day: string;
  readonly week: string;
  readonly month: string;
  readonly year: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly afterTomorrow: string;
  readonly weekend: string;
  /** "The end" of a week or month, which is its last day. */
  readonly end: string;
  /** "This" week or month, which lasts until its end. */
  readonly current: string;
  /** Names of weekdays that mean each of them, "Mondays"; empty if there are none. */
  readonly repeated: string;
  /** "Next": until next week is until its first day. */
  readonly next: string;
  readonly half: string;
  readonly oneAndHalf: string;
  /** What makes half of a length before its word, without a space; empty if there is no such. */
  readonly halfBefore: string;
  /** From one, in other forms and words than in `ScheduleWords`. */
  readonly numbers: readonly string[];
  /** "Until" a day, which is no part of the pause. */
  readonly until: string;
  /** "Through" a day, which is its last; empty if there is no such word. */
  readonly through: string;
  /** Words that say nothing more: "for", the command itself. */
  readonly filler: string;
}

/** Words of `/subscribe`, separated by white space unless it says otherwise; case endings are written out. */
export interface SubscribeWords {
  readonly everything: string;
  /** `word: heating` follows a word of articles: alternatives of a regular expression. */
  readonly keyword: string;
  /** "with the word", between a place and a word: alternatives of a regular expression. */
  readonly withKeyword: string;
  /** Words that exclude what comes after them, to the end. */
  readonly except: string;
  /** The same, but only after "everything" ("all but Astana"); else they say nothing. */
  readonly exceptOfEverything: string;
  /** Words that exclude what comes after them, to the next comma. */
  readonly not: string;
  /** Words that exclude what comes before them. */
  readonly exceptedBefore: string;
  readonly and: string;
  /** At the end of a request, that also news of others come that mention the region: alternatives of a regular expression. */
  readonly withMentions: string;
  /** The same, that those do not come. */
  readonly withoutMentions: string;
  /** Words of a request that name nothing: "please", "news", "from". */
  readonly filler: string;
}

/**
 * How people say in `/settings` how posts shall look: alternatives of regular expressions, the beginnings of folded words
 * (a `$` ends a whole word).
 */
export interface LookWords {
  /** Say of themselves that there shall be none of it: "silently", "дыбыссыз", "хэштегсіз". */
  readonly silent: string;
  readonly noLinkPreview: string;
  readonly noHashtags: string;
  readonly sound: string;
  readonly linkPreview: string;
  readonly hashtags: string;
  readonly on: string;
  readonly off: string;
  readonly filler: string;
}

/** How people name the language in `/language`: alternatives of regular expressions for folded words. */
export interface LanguageNames {
  /** Beginnings of its name, in this and in the other languages. */
  readonly beginnings: string;
  /** Words of this language that may stand beside names ("in", "then", "language"). */
  readonly beside: string;
}

/** Words in which articles are pasted: alternatives of regular expressions, in any case of letters. */
export interface SeedWords {
  /** Before the link to the publisher: `Source : https://…`. */
  readonly source: string;
  /** Right before a date in running text, where no title ends (`until 15.03.2025`); empty where there are none. */
  readonly beforeDate: string;
}

/** What is known of spelling in the language. */
export interface SpellingRules {
  /** Letters that show the language of a text among others of its script; null where it has none. */
  readonly ownLetters: RegExp | null;
  /** Endings that make another form or a near relation of a word, folded. */
  readonly endings: string;
  /** A packed list of the language's words; null where there is none. */
  readonly knownWords: WordList | null;
  /** Terms that ordinary texts say often (a tab-separated file); null where there is none. */
  readonly backgroundFrequency: URL | null;
}

export interface WordList {
  readonly file: URL;
  /** A lower-cased word as the list holds it, a byte a letter. */
  readonly keyOf: (word: string) => string;
}

/** A dictionary into English, by which a question is searched in English texts. */
export interface GlossaryRules {
  /** Folder of the tables, a text file a theme; where two have words of one stem, the earlier theme is preferred. */
  readonly folder: URL;
  readonly themes: readonly string[];
  readonly forms: WordForms;
  /** Vowels that people confuse because they sound the same, each with the other. */
  readonly soundAlike: Readonly<Record<string, string>>;
  /** Places that an adjective, without its ending, may be made of; folded. */
  readonly placesOf: (adjective: string) => readonly string[];
}

/** All that the program knows of a language. Everything else composes these tables and knows no language. */
export interface Language extends WordRules {
  /** The language's name in English. */
  readonly name: string;
  readonly script: Script;
  /** A token as it is looked up among stop words and stemmed; `lowerCase` unless given. */
  readonly baseOf?: (token: string) => string;
  /** The head of a phrase comes last, as in Kazakh. */
  readonly headIsLast: boolean;
  /** Weight of words that share a root with the one asked, 0..1: roots are surer in languages with many endings. */
  readonly relatedWeight: number;
  /** Groups of words for the same thing, a line a group. */
  readonly synonyms: string;
  readonly spelling: SpellingRules;
  readonly calendar: Calendar;
  readonly entityWords: EntityWords;
  /** Words that multiply the number before them, in one form each: they are one term in all languages. */
  readonly scaleNames: Readonly<Record<ScaleName, string>>;
  readonly nameWords: NameWords;
  readonly questionCues: QuestionCues;
  readonly followUpWords: FollowUpWords;
  readonly browseWords: BrowseWords;
  readonly urgency: UrgencyWords;
  readonly notNews: NotNewsWords;
  readonly scheduleWords: ScheduleWords;
  readonly pauseWords: PauseWords;
  readonly subscribeWords: SubscribeWords;
  readonly lookWords: LookWords;
  readonly requestWords: RequestWords;
  readonly awaitedWords: AwaitedWords;
  readonly languageNames: LanguageNames;
  readonly seedWords: SeedWords;
  /** What leads from an article to others ("Read also"): alternatives of a regular expression, in any case of letters. */
  readonly readAlso: string;
  /** Null for English, into which glossaries translate, and for a language that has no dictionary yet. */
  readonly glossary: GlossaryRules | null;
  /** By which forms of a followed word are told from others of its stem; null where the stem is enough. */
  readonly inflection: Inflection | null;
}
