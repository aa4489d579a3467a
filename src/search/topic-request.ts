/** "news about the railway": a list is wanted, of what is about a topic. */
const NEWS =
  'news|latest|updates?|headlines?|articles?|stories|press releases?|information|anything new|something new';
const NOVOSTI = 'новост\\p{L}*|стать\\p{L}*|что нового|последнее|информаци\\p{L}*|материал\\p{L}*';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:${NEWS})\\s+(?:about|on|regarding|concerning|related to)\\s+(?<topic>.+)$`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${NOVOSTI})\\s+(?:об?|про|по|насч[её]т|на тему)\\s+(?<topic>.+)$`, 'iu'),
  /^(?<topic>.+?)\s+(?:туралы|жайлы|жөнінде|бойынша)\s+(?:\p{L}+\s+)?(?:жаңалы\p{L}*|мақала\p{L}*|не жаңалық)/iu,
];
/** More words before the news word than these make it a part of some other question. */
const MOST_WORDS_BEFORE = 5;
/** A topic in more words than these is a question of its own. */
const MOST_WORDS = 6;

/** Where the text asks for news about a topic, the range of the topic's words; else null. */
export function findTopic(text: string): { readonly start: number; readonly end: number } | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const topic = match?.groups?.topic;
    if (match === null || topic === undefined) continue;
    if (countWords(topic) > MOST_WORDS || countWords(text.slice(0, match.index)) > MOST_WORDS_BEFORE)
      continue;
    const start = text.lastIndexOf(topic);
    return { start, end: start + topic.length };
  }
  return null;
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
