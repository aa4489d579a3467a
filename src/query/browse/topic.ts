import { ofEach } from '../../languages/all-languages.ts';
import { countWords } from '../../text/count-words.ts';
import { classifyBrowse } from './browse-intent.ts';

/** A range of UTF-16 offsets, end exclusive. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** Up to three words, for the placeholder `{words}` of the languages' patterns. */
const WORDS = "(?:[\\p{L}\\p{N}'’-]+\\s+){0,2}[\\p{L}\\p{N}'’-]+";

function compiled(patterns: 'aboutTopic' | 'bareTopic'): readonly RegExp[] {
  return ofEach(({ browseWords }) => browseWords[patterns])
    .flat()
    .map((pattern) => new RegExp(pattern.replaceAll('{words}', WORDS), 'diu'));
}

/** "news about the railway": a list is wanted, of what is about a topic. */
const PATTERNS = compiled('aboutTopic');
/** "railway news", "новости экономики", "теміржол жаңалықтары". */
const BARE_PATTERNS = compiled('bareTopic');
/** A topic in more words than these is a question of its own. */
const MAX_WORDS = 6;

/** Where the text, the words for a time taken out, asks for news about a topic, the range of the topic's words. */
export function findTopic(dateless: string): TextPart | null {
  for (const [patterns, isTopic] of [
    [PATTERNS, isAbout],
    [BARE_PATTERNS, isBareTopic],
  ] as const) {
    for (const pattern of patterns) {
      const [start, end] = pattern.exec(dateless)?.indices?.groups?.topic ?? [0, 0];
      if (end > start && isTopic(dateless, { start, end })) return { start, end };
    }
  }
  return null;
}

function isAbout(text: string, { start, end }: TextPart): boolean {
  if (countWords(text, start, end) > MAX_WORDS) return false;
  return classifyBrowse(`${text.slice(0, start)} ${text.slice(end)}`).hasNoTopic;
}

/** Beside the topic nothing stands but words for news; each of its own words means something. */
function isBareTopic(text: string, part: TextPart): boolean {
  const topic = text.slice(part.start, part.end);
  return isAbout(text, part) && topic.split(/\s+/).every((word) => !classifyBrowse(word).hasNoTopic);
}
