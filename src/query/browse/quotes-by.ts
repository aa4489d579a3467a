import { languageOf } from '../../articles/language-detection.ts';
import { analyze } from '../../languages/analyzer.ts';
import { classifyBrowse } from './news-vocabulary.ts';
import type { TextPart } from './topic.ts';

/** Who is said to have spoken, and of what; a topic that the text does not name is null. */
export interface SpeechRequest {
  readonly speaker: TextPart;
  readonly topic: TextPart | null;
}

const SAYING = 'saying|telling|stating|announcing|talking|commenting|reporting|promising';
/** After `is`, other forms are nouns: `what is a welfare state`. */
const DOES_SAY: readonly (readonly [auxiliary: string, forms: string])[] = [
  ['did|does|do', 'say|tell|state|announce|speak|talk|comment|report|promise|mention'],
  [
    'has|have|had',
    `(?:been\\s+)?(?:said|told|stated|announced|spoken|talked|commented|reported|promised|mentioned|${SAYING})`,
  ],
  ['is|was|are|were', SAYING],
];
/** Not `говорится`, which nobody does. */
const SKAZAL =
  '(?:сказа|говори|говоря|заяви|заявля|отмети|отмеча|рассказ|сообщ[аи]|выска|коммент|доклад|упом)\\p{L}*(?<!ся)';
const AITTY = '(?:айтт?|деді|деди|дейді|дейди|мәлімде|малимде|хабарла|атап\\s+)\\p{L}*';
const WHO = "(?<speaker>(?:[\\p{L}\\p{N}.'’-]+\\s+){0,3}?[\\p{L}\\p{N}.'’-]+?)";
const TOPIC = '(?<topic>.+?)';
const END = '\\s*[?!.]*\\s*$';
const ABOUT = '(?:about|on|regarding|concerning|of)';
const RUSSIAN_ABOUT = '(?:об?|обо|про|по поводу|насч[её]т|на тему)';

/** "what did Tokayev say about water": a list is wanted, of where he did. */
const PATTERNS: readonly RegExp[] = [
  ...DOES_SAY.map(
    ([auxiliary, forms]) =>
      `^\\s*what\\s+(?:${auxiliary})\\s+${WHO}\\s+(?:${forms})(?:\\s+${ABOUT}\\s+${TOPIC})?${END}`,
  ),
  `^\\s*(?:all\\s+|the\\s+|any\\s+)*(?:statements?|remarks?|comments?|quotes?|words|speech|speeches)\\s+(?:by|of|from)\\s+${WHO}\\s+${ABOUT}\\s+${TOPIC}${END}`,
  `^\\s*(?:а\\s+)?что\\s+(?:же\\s+)?${SKAZAL}\\s+${WHO}(?:\\s+${RUSSIAN_ABOUT}\\s+${TOPIC})?${END}`,
  `^\\s*(?:а\\s+)?что\\s+${WHO}\\s+${SKAZAL}(?:\\s+${RUSSIAN_ABOUT}\\s+${TOPIC})?${END}`,
  `^\\s*(?:все\\s+)?(?:высказывани|заявлени|слова|реч|выступлени|комментари|цитат)\\p{L}*\\s+${WHO}\\s+${RUSSIAN_ABOUT}\\s+${TOPIC}${END}`,
  `^\\s*${WHO}\\s+${TOPIC}\\s+(?:туралы|жайлы|ж[өо]н[іи]нде|бойынша)\\s+не\\s+${AITTY}${END}`,
  `^\\s*${WHO}\\s+не\\s+${AITTY}${END}`,
].map((pattern) => new RegExp(pattern, 'diu'));

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
