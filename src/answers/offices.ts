import type { NewsIndex } from '../index/news-index.ts';
import { alternatives } from '../languages/all-languages.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import { OFFICES, type Office } from '../languages/language.ts';
import { matchTokens, type QueryTerms } from './coverage.ts';

/** Passages that name a person and are read for the office before the name. */
const MAX_READ = 30;

const PATTERNS: Readonly<Record<Office, RegExp>> = Object.fromEntries(
  OFFICES.map((office) => {
    const words = alternatives(({ nameWords }) => nameWords.offices[office] ?? '');
    return [
      office,
      new RegExp(
        `(?<![\\p{L}\\p{N}-])(?<!(?:vice|deputy|former)[\\s-])(?:${words})(?![\\p{L}\\p{N}-])`,
        'giu',
      ),
    ];
  }),
) as Record<Office, RegExp>;

/** Between an office and the surname come other names of the person at most. */
const NAMES = /^(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}\s+$/u;
const OTHER_NAME = /^\s+\p{Lu}/u;

/**
 * The offices that the news give to a person ("President Kassym-Jomart Tokayev"): texts that only say "the President"
 * mean them too. The terms must be those of a name.
 */
export function officesOf(person: QueryTerms, index: NewsIndex): readonly Office[] {
  const held = new Set<Office>();
  for (const { passage } of index.search(person.terms, {}, MAX_READ)) {
    const { article, sentences } = passage;
    for (const sentence of sentences) {
      const text = article.body.slice(sentence.start, sentence.end);
      for (const office of officesBefore(person, text, index.tokensOf(article, sentence))) held.add(office);
    }
    for (const office of officesBefore(person, article.title, index.titleOf(article))) held.add(office);
  }
  return [...held];
}

/** Whether a text names one of the offices without the name of another person behind it. */
export function namesOffice(text: string, offices: readonly Office[]): boolean {
  return offices.some((office) => endsOf(office, text).some((end) => !OTHER_NAME.test(text.slice(end))));
}

function officesBefore(person: QueryTerms, text: string, tokens: readonly AnalyzedToken[]): Office[] {
  return tokens
    .filter((token) => matchTokens(person, [token]).some((match) => match > 0))
    .flatMap(({ start }) => {
      const before = text.slice(0, start);
      return OFFICES.filter((office) => endsOf(office, before).some((end) => NAMES.test(before.slice(end))));
    });
}

function endsOf(office: Office, text: string): number[] {
  return [...text.matchAll(PATTERNS[office])].map(({ 0: match, index }) => index + match.length);
}
