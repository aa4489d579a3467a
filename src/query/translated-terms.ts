import type { NewsIndex } from '../index/news-index.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import { canTranslate } from '../languages/glossary/glossaries.ts';
import type { Alternative, Translation } from '../languages/glossary/translation.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { scriptOf } from '../languages/script.ts';
import type { InPieces } from '../time/cooperative.ts';
import type { QuestionTerm } from './question-terms.ts';
import { heldTerms, searchedTexts, translatedToken } from './translation/searched-texts.ts';
import { translate } from './translation/translate.ts';

/** Weight of a translation beside a word that texts in the question's own language hold. */
const BESIDE_OWN = 0.3;
/** Weight of another form of a translation. */
const OTHER_FORM = 0.9;

/** Makes the term of a word that is searched as it is. */
type ReadWord = (word: AnalyzedToken) => QuestionTerm;

/** A question's translations into one language of the texts. */
interface Translated {
  readonly language: LanguageCode;
  readonly at: ReadonlyMap<number, Translation>;
}

/**
 * The terms of a question where some texts are in another language: each word is searched in the languages of the texts,
 * and as it is typed where texts hold it; these weigh more in the question's own language. Null where all texts are in
 * the question's language, or no dictionary leads to another.
 */
export function* translatedTerms(
  question: string,
  words: readonly AnalyzedToken[],
  language: LanguageCode,
  index: NewsIndex,
  read: ReadWord,
): InPieces<QuestionTerm[] | null> {
  const languages = LANGUAGE_CODES.filter(
    (code) => index.articlesIn(code) > 0 && canTranslate(language, code),
  ).sort((a, b) => index.articlesIn(b) - index.articlesIn(a));
  if (languages.length === 0) return null;
  const hasOwn = index.articlesIn(language) > 0;
  const translated: Translated[] = [];
  for (const code of languages) {
    const at = yield* translate(question, words, language, searchedTexts(code, index));
    translated.push({ language: code, at });
  }
  const isAnyTranslated = translated.some(({ at }) => at.size > 0);
  const terms: QuestionTerm[] = [];
  // As in one language, each word once: saying it twice does not make it matter twice.
  const searched = new Set<string>();
  for (let at = 0; at < words.length; ) {
    yield;
    const length = Math.max(1, ...translated.map((into) => into.at.get(at)?.length ?? 1));
    const phrase = words.slice(at, at + length);
    const own = phrase.map((part) => (index.has(part.term) ? read(part) : null));
    const isOwn = hasOwn && own.every((term) => term !== null);
    const found = translated.flatMap(({ language: into, at: by }) => {
      const parts = range(at, length).flatMap((place) => by.get(place) ?? []);
      return parts.length === 0 ? [] : [{ into, parts }];
    });
    const held = found.filter(({ parts, into }) => isHeld(parts, into, index));
    // Where texts of the question's own language exist, a word that none holds is as telling as in that language alone.
    const [main] = hasOwn && !isOwn ? held : held.concat(found);
    if (main === undefined) {
      for (const part of phrase) terms.push(asItStands(read(part), isAnyTranslated, language));
    } else {
      const groups = groupsOf(main.parts);
      const label = labelOf(main.parts, index, main.into);
      const size = Math.max(groups.length, isOwn ? phrase.length : 0);
      for (let number = 0; number < size; number++) {
        const [likeliest] = groups[number] ?? [];
        const typed = own[number] ?? null;
        const key = likeliest?.word ?? typed?.variants[0]?.term;
        if (key === undefined || searched.has(key)) continue;
        searched.add(key);
        const weight = isOwn ? BESIDE_OWN : 1;
        const foreign = found.flatMap(({ into, parts }) =>
          (groupsOf(parts)[number] ?? []).map((alternative) => termOf(alternative, into, index, read)),
        );
        const variants = foreign.flatMap((term) => scaled(term.variants, weight));
        terms.push({
          surface: question.slice(phrase[0]?.start ?? 0, phrase.at(-1)?.end),
          correctedTo: null,
          weight: 1,
          variants: mostTrusted([...(typed?.variants ?? []), ...variants]),
          isSpecific: (isOwn ? typed?.isSpecific : foreign[0]?.isSpecific) ?? false,
          ...(isOwn ? {} : { translatedTo: label }),
        });
      }
    }
    at += length;
  }
  return terms;
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, at) => from + at);
}

function groupsOf(parts: readonly Translation[]): readonly (readonly Alternative[])[] {
  return parts.flatMap(({ words }) => words);
}

function isHeld(parts: readonly Translation[], language: LanguageCode, index: NewsIndex): boolean {
  return groupsOf(parts).some((group) =>
    group.some(({ word }) => heldTerms(word, language, index).length > 0),
  );
}

/** Names and numbers in no need of a translation are told beside what was translated. */
function asItStands(term: QuestionTerm, isTranslated: boolean, language: LanguageCode): QuestionTerm {
  const word = term.correctedTo ?? term.surface;
  const isForeign = /^\P{L}/u.test(word) || scriptOf(word) !== LANGUAGES[language].script;
  return isTranslated && isForeign ? { ...term, translatedTo: word } : term;
}

/** A word of a translation as a term: with its kin where texts hold it, alone where none does. */
function termOf(
  { word, weight }: Alternative,
  language: LanguageCode,
  index: NewsIndex,
  read: ReadWord,
): Pick<QuestionTerm, 'variants' | 'isSpecific'> {
  const token = translatedToken(word, language, index);
  const held = heldTerms(word, language, index);
  const [first] = held;
  if (first === undefined) return { variants: [{ term: token.term, weight }], isSpecific: false };
  const { variants, isSpecific } = read({ ...token, term: first });
  const forms = held.slice(1).map((term) => ({ term, weight: OTHER_FORM }));
  return { variants: scaled([...variants, ...forms], weight), isSpecific };
}

function scaled(variants: QuestionTerm['variants'], weight: number): QuestionTerm['variants'] {
  return variants.map((variant) => ({ ...variant, weight: variant.weight * weight }));
}

/** Each term once with its highest weight, the most trusted first. */
function mostTrusted(variants: QuestionTerm['variants']): QuestionTerm['variants'] {
  const best = new Map<string, number>();
  for (const { term, weight } of variants) best.set(term, Math.max(weight, best.get(term) ?? 0));
  return [...best].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight);
}

function labelOf(parts: readonly Translation[], index: NewsIndex, language: LanguageCode): string {
  return parts
    .map(({ label, words }) => label ?? asWritten(words[0]?.[0]?.word ?? '', index, language))
    .filter((label) => label !== '')
    .join(' ');
}

/** The word as the texts write it. */
function asWritten(word: string, index: NewsIndex, language: LanguageCode): string {
  const written = index.vocabulary.isName(word) === true ? capitalized(word) : word;
  if (LANGUAGES[language].script === 'latin') return written;
  // Folding takes letters away that people write: one text that holds the word has them.
  const term = index.vocabulary.get(word)?.term ?? word;
  const [hit] = index.search([{ weight: 1, variants: [{ term, weight: 1 }] }], {}, 1);
  if (hit === undefined) return written;
  const { article, sentences } = hit.passage;
  for (const sentence of sentences) {
    const found = index.tokensOf(article, sentence).find((token) => token.word === word);
    if (found) return found.text;
  }
  return written;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
