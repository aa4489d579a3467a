import { LRUCache } from 'lru-cache';
import { analyze } from '../../languages/analyzer.ts';
import { BOT_LOCALES, type BotLocale } from '../../languages/bot-locale.ts';
import { fold } from '../../text/folding.ts';
import { REPUBLIC_BODIES } from './issuer-table.ts';
import { issuerName } from './issuers.ts';

/**
 * Words that the name of an issuing body begins or ends with, in any form; "Aktobe region" has none, so it is a
 * region.
 */
const BODY_WORDS = `ministry agency committee bureau department service office police inspectorate
  министерство минздрав агентство комитет бюро департамент служба прокуратура полиция инспекция управление
  министрлігі агенттігі комитеті бюросы департаменті қызметі прокуратурасы полициясы басқармасы`;

/** Share of the name that must be typed: "ministry of culture" is the Ministry of Culture and Information. */
const SHARE_TYPED = 0.5;
/** A word may be incomplete from this many letters on: "ministry of health". */
const MIN_BEGINNING_LENGTH = 5;

interface Terms {
  readonly language: BotLocale;
  readonly terms: readonly string[];
}

const termsIn = (text: string, language: BotLocale): string[] =>
  analyze(text, language).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]));
const bodyTerms = new Set(BOT_LOCALES.flatMap((language) => termsIn(BODY_WORDS, language)));

/**
 * The slugs of the issuing bodies that a person's input names: a slug itself, or a name in any language. `known` are
 * the slugs of the loaded news, in addition to those of the table. Two slugs can have one name (a renamed ministry).
 * Empty if none is named, or if several match equally well.
 */
export function resolveIssuers(text: string, known: Iterable<string>): string[] {
  const inNews = new Set(known);
  const slugs = [...new Set([...inNews, ...Object.keys(REPUBLIC_BODIES)])];
  const typed = text.trim();
  const slug = slugs.find((candidate) => candidate === typed.toLowerCase());
  if (slug !== undefined) return [slug];
  const named = namedBy(typed, slugs);
  const current = named.filter((candidate) => inNews.has(candidate));
  return current.length > 0 ? current : named.slice(0, 1);
}

function namedBy(typed: string, slugs: readonly string[]): string[] {
  const asked = BOT_LOCALES.map((language): Terms => ({ language, terms: termsIn(typed, language) }));
  if (!asked.some(({ terms }) => terms.length > 1 && terms.some((term) => bodyTerms.has(term)))) return [];
  let best = SHARE_TYPED;
  let names = new Map<string, string[]>();
  for (const slug of slugs) {
    for (const { language, terms } of asked) {
      const share = shareOf(terms, nameTerms(slug, language));
      if (share < best) continue;
      if (share > best) names = new Map();
      best = share;
      const key = fold(issuerName(slug, 'en'));
      names.set(key, [...new Set([...(names.get(key) ?? []), slug])]);
    }
  }
  return names.size === 1 ? [...names.values()].flat() : [];
}

/** A request names hundreds of parts that each may be a body, and reading all names for each took a third of a second. */
const remembered = new LRUCache<string, readonly string[]>({ max: 10_000 });

function nameTerms(slug: string, language: BotLocale): readonly string[] {
  const key = `${language} ${slug}`;
  const known = remembered.get(key) ?? termsIn(issuerName(slug, language), language);
  remembered.set(key, known);
  return known;
}

/** Share of the name that was typed; 0 if anything else was typed. */
function shareOf(typed: readonly string[], name: readonly string[]): number {
  const isIn = (term: string) =>
    name.some((other) => other === term || (term.length >= MIN_BEGINNING_LENGTH && other.startsWith(term)));
  return typed.length > 0 && typed.every(isIn) ? Math.min(1, typed.length / name.length) : 0;
}
