import { countWords } from '../../text/count-words.ts';
import { classifyBrowse } from './news-vocabulary.ts';

/** A range of UTF-16 offsets, end exclusive. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

const NEWS =
  "news|latest|updates?|headlines?|articles?|stories|story|press releases?|information|(?:anything|something|everything|what['’]?s|what is)(?: new)?|reports?";
const NOVOSTI =
  'новост\\p{L}*|стать\\p{L}*|(?:что|чего)(?:-нибудь|-то)?(?: нового| новое)?|новое|последнее|информаци\\p{L}*|материал\\p{L}*|публикаци\\p{L}*|пишут|писали|сообщают|слышно';
const ABOUT = 'about|on|regarding|concerning|related to';
const RUSSIAN_ABOUT = 'об?|обо|про|по|насч[её]т|на тему|по теме|в сфере|из мира';
const KAZAKH_NEWS = 'жа[ңн]алы\\p{L}*|ма[қк]ала\\p{L}*|хабар\\p{L}*|а[қк]парат\\p{L}*|не жа[ңн]алы[қк]';
const WORDS = "(?:[\\p{L}\\p{N}'’-]+\\s+){0,2}[\\p{L}\\p{N}'’-]+";

/** "news about the railway": a list is wanted, of what is about a topic. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:${NEWS})\\s+(?:${ABOUT})\\s+(?<topic>.+)$`, 'diu'),
  new RegExp(`(?<!\\p{L})(?:${NOVOSTI})\\s+(?:${RUSSIAN_ABOUT})\\s+(?<topic>.+)$`, 'diu'),
  new RegExp(
    `^\\s*(?<topic>.+?)\\s+(?:туралы|жайлы|ж[өо]н[іи]нде|бойынша)\\s+(?:\\p{L}+\\s+)?(?:${KAZAKH_NEWS})`,
    'diu',
  ),
];
/** "railway news", "новости экономики", "теміржол жаңалықтары". */
const BARE_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^\\s*(?:(?:any|the|some|all|latest|recent|fresh|show|give|tell|me|us|please)\\s+)*(?<topic>${WORDS})\\s+(?:news|headlines|updates)(?!\\p{L})`,
    'diu',
  ),
  new RegExp(`(?<!\\p{L})новости\\s+(?<topic>${WORDS})\\s*[?!.]*\\s*$`, 'diu'),
  new RegExp(`^\\s*(?<topic>${WORDS})\\s+жа[ңн]алы[қгк]\\p{L}*`, 'diu'),
];
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
