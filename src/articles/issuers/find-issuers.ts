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

const termsIn = (text: string, language: BotLocale): string[] =>
  analyze(text, language).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]));
const bodyTerms = new Set(BOT_LOCALES.flatMap((language) => termsIn(BODY_WORDS, language)));

/** A slug, and its name in each language. */
interface Names {
  readonly slug: string;
  readonly inEach: readonly (readonly string[])[];
}

/** Of each set of slugs: a request has hundreds of parts that each may name a body. */
const namesKnown = new WeakMap<ReadonlySet<string>, readonly Names[]>();

function namesOf(slug: string): Names {
  // The name of a host is no more than the host.
  if (slug.includes('.')) return { slug, inEach: [] };
  return { slug, inEach: BOT_LOCALES.map((language) => termsIn(issuerName(slug, language), language)) };
}

/**
 * The slugs of the issuing bodies that a person's input names: a slug itself, or a name in any language. `known` are
 * the slugs of the loaded news, in addition to those of the table. Two slugs can have one name (a renamed ministry).
 * Empty if none is named, or if several match equally well.
 */
export function resolveIssuers(text: string, known: ReadonlySet<string>): string[] {
  const names =
    namesKnown.get(known) ?? [...new Set([...known, ...Object.keys(REPUBLIC_BODIES)])].map(namesOf);
  namesKnown.set(known, names);
  const typed = text.trim();
  const slug = names.find((candidate) => candidate.slug === typed.toLowerCase())?.slug;
  if (slug !== undefined) return [slug];
  const named = namedBy(typed, names);
  const current = named.filter((candidate) => known.has(candidate));
  return current.length > 0 ? current : named.slice(0, 1);
}

function namedBy(typed: string, candidates: readonly Names[]): string[] {
  const asked = BOT_LOCALES.map((language) => termsIn(typed, language));
  if (!asked.some((terms) => terms.length > 1 && terms.some((term) => bodyTerms.has(term)))) return [];
  let best = SHARE_TYPED;
  let names = new Map<string, string[]>();
  for (const { slug, inEach } of candidates) {
    for (const [at, terms] of asked.entries()) {
      const share = shareOf(terms, inEach[at] ?? []);
      if (share < best) continue;
      if (share > best) names = new Map();
      best = share;
      const key = fold(issuerName(slug, 'en'));
      names.set(key, [...new Set([...(names.get(key) ?? []), slug])]);
    }
  }
  return names.size === 1 ? [...names.values()].flat() : [];
}

/** Share of the name that was typed; 0 if anything else was typed. */
function shareOf(typed: readonly string[], name: readonly string[]): number {
  return typed.length > 0 && typed.every((term) => isIn(term, name))
    ? Math.min(1, typed.length / name.length)
    : 0;
}

function isIn(term: string, name: readonly string[]): boolean {
  return name.some(
    (other) => other === term || (term.length >= MIN_BEGINNING_LENGTH && other.startsWith(term)),
  );
}
