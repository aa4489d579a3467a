import { languageOf } from '../../articles/language-detection.ts';
import { ofEach } from '../../languages/all-languages.ts';
import { analyze } from '../../languages/analyzer.ts';
import { classifyBrowse } from './browse-intent.ts';
import type { TextPart } from './topic.ts';

/** Who is said to have spoken, and of what; a topic that the text does not name is null. */
export interface SpeechRequest {
  readonly speaker: TextPart;
  readonly topic: TextPart | null;
}

/** Parts of a question that the languages' patterns name by a placeholder. */
const PARTS: Readonly<Record<string, string>> = {
  '{speaker}': "(?<speaker>(?:[\\p{L}\\p{N}.'’-]+\\s+){0,3}?[\\p{L}\\p{N}.'’-]+?)",
  '{topic}': '(?<topic>.+?)',
  '{end}': '\\s*[?!.]*\\s*$',
};

/** "what did Tokayev say about water": a list is wanted, of where he did. */
const PATTERNS: readonly RegExp[] = ofEach(({ browseWords }) => browseWords.quotes)
  .flat()
  .map(
    (pattern) =>
      new RegExp(
        pattern.replace(/\{(?:speaker|topic|end)\}/g, (part) => PARTS[part] ?? part),
        'diu',
      ),
  );

/** A topic in more words that mean something asks for what was said, not for where. */
const MAX_TOPIC_WORDS = 2;
const MAX_REQUEST = 200;

/** Where the text, the words for a time taken out, asks what someone said (of something); else null. */
export function findSpeech(dateless: string): SpeechRequest | null {
  if (dateless.length > MAX_REQUEST) return null;
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(dateless)?.indices?.groups;
    const speaker = partOf(groups?.speaker);
    if (speaker === null || classifyBrowse(dateless.slice(speaker.start, speaker.end)).hasNoTopic) continue;
    const topic = partOf(groups?.topic);
    if (topic !== null && meaningfulWords(dateless.slice(topic.start, topic.end)) > MAX_TOPIC_WORDS) continue;
    return { speaker, topic };
  }
  return null;
}

function partOf(range: readonly [number, number] | undefined): TextPart | null {
  return range === undefined ? null : { start: range[0], end: range[1] };
}

function meaningfulWords(text: string): number {
  return analyze(text, languageOf(text)).filter(({ isStopWord }) => !isStopWord).length;
}
