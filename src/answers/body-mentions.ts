import type { Article } from '../articles/article.ts';
import { inEachEdition } from '../articles/editions.ts';
import { issuerName } from '../articles/issuers/issuers.ts';
import { shortNamesOf } from '../articles/issuers/short-names.ts';
import { languageOf } from '../articles/language-detection.ts';
import { regionOfSlug } from '../articles/regions/regions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { analyze } from '../languages/analyzer.ts';
import { BOT_LOCALES } from '../languages/bot-locale.ts';

/** Passages near a name that are looked at for it. */
const MAX_PASSAGES = 500;
const remembered = new WeakMap<NewsIndex, Map<string, ReadonlySet<string>>>();

/**
 * Ids of the articles that name one of the bodies (by their slugs) and were issued by another. Names are found in any
 * form and language; remembered with the index.
 */
export function bodyMentions(index: NewsIndex, slugs: readonly string[]): ReadonlySet<string> {
  const known = remembered.get(index) ?? new Map<string, ReadonlySet<string>>();
  remembered.set(index, known);
  const key = slugs.join(' ');
  const found = known.get(key) ?? findMentions(index, slugs);
  known.set(key, found);
  return found;
}

function findMentions(index: NewsIndex, slugs: readonly string[]): ReadonlySet<string> {
  const names = [...new Set(slugs.flatMap(namesOf))];
  const found = new Set<string>();
  for (const name of names) {
    const pattern = patternOf(name);
    for (const { id } of candidates(index, name).filter((article) => pattern.test(textOf(article))))
      found.add(id);
  }
  const own = index.list({ issuers: slugs }).map(({ id }) => id);
  for (const id of own) found.delete(id);
  return found;
}

/** The names of a body in all languages; of a regional branch or administration only the full ones. */
function namesOf(slug: string): string[] {
  const full = BOT_LOCALES.map((language) => issuerName(slug, language)).filter((name) => name !== slug);
  return regionOfSlug(slug) === 'national' ? [...full, ...shortNamesOf(slug)] : full;
}

/** Articles with a passage that is near the name; each edition is one. */
function candidates(index: NewsIndex, name: string): readonly Article[] {
  const terms = analyze(name, languageOf(name)).filter(
    ({ isStopWord, term }) => !isStopWord && index.has(term),
  );
  if (terms.length === 0) return [];
  const groups = terms.map(({ term }) => ({ weight: 1, variants: [{ term, weight: 1 }] }));
  return index.nearestArticles(groups, {}, MAX_PASSAGES).articles;
}

const LETTER = '[\\p{L}\\p{M}]';
const WORD_START = '(?<![\\p{L}\\p{M}])';
/** Letters of a word that its endings do not change. */
const MIN_STEM_LENGTH = 4;

/** The name's words in any form, with up to two short words ("of the") between two of them. */
function patternOf(name: string): RegExp {
  const words = analyze(name, languageOf(name)).filter(({ isStopWord }) => !isStopWord);
  const forms = words.map(({ text, term }) => {
    const isShort = /^\p{Lu}+$/u.test(text);
    const stem = sharedBeginning(text.toLowerCase(), term);
    const start = stem.length < MIN_STEM_LENGTH ? text : stem;
    return isShort ? `${text}(?:-?\\p{Ll}{1,4})?` : `${start}${LETTER}*`;
  });
  const isAbbreviation = words.length === 1 && words.every(({ text }) => /^\p{Lu}+$/u.test(text));
  const pattern = `${WORD_START}${forms.join('[^\\p{L}.!?]+(?:\\p{L}{1,3}\\s+){0,2}')}(?!${LETTER})`;
  return new RegExp(pattern, isAbbreviation ? 'u' : 'iu');
}

function sharedBeginning(word: string, term: string): string {
  let length = 0;
  while (length < Math.min(word.length, term.length) && word[length] === term[length]) length += 1;
  return word.slice(0, length);
}

function textOf(article: Article): string {
  return inEachEdition(article)
    .map(({ title, body }) => `${title}\n${body}`)
    .join('\n');
}
