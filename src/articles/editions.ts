import type { Article, ArticleLanguage, Edition } from './article.ts';
import { isSamePage, trimLink } from './url-folding.ts';

/** The editions of an article, the one it is shown in first. */
export function editionsOf(article: Article): readonly [Edition, ...Edition[]] {
  return [editionOf(article), ...article.otherEditions];
}

/** Whether the article, of another region, names one of the regions in any of its editions. */
export function namesRegion(article: Article, regions: readonly Article['region'][]): boolean {
  if (regions.includes(article.region)) return false;
  const isNamed = ({ mentions }: Edition) => mentions.some((code) => regions.includes(code));
  return isNamed(article) || article.otherEditions.some(isNamed);
}

/** The languages of an article's editions, the one it is shown in first. */
export function languagesOf(article: Article): readonly ArticleLanguage[] {
  return [article.language, ...article.otherEditions.map(({ language }) => language)];
}

const views = new WeakMap<Article, readonly Article[]>();

/**
 * The article in each of its editions, the given one first. The same objects at each call, so that what is computed
 * for one can be cached by it.
 */
export function inEachEdition(article: Article): readonly Article[] {
  if (article.otherEditions.length === 0) return [article];
  let known = views.get(article);
  if (known === undefined) {
    known = [article, ...article.otherEditions.map(({ language }) => shownIn(article, language))];
    views.set(article, known);
  }
  return known;
}

/**
 * The article in the first of the languages that it has an edition in; otherwise as it is.
 *
 * ```ts
 * import { parseSeed } from '../sources/seed-parser.ts';
 * const link = 'https://www.gov.kz/memleket/entities/dsm/press/news/details/1';
 * const seed = `A new bridge 01.02.2025\nSource : ${link}?lang=en\n\nНовый мост 01.02.2025\nSource : ${link}?lang=ru`;
 * const [article] = parseSeed(seed, 'news.txt').articles;
 * article.title; // => 'A new bridge'
 * inLanguage(article, ['kk', 'ru', 'en']).title; // => 'Новый мост'
 * ```
 */
export function inLanguage(article: Article, order: readonly ArticleLanguage[]): Article {
  const available = languagesOf(article);
  const language = order.find((code) => available.includes(code));
  if (language === undefined || language === article.language) return article;
  return inEachEdition(article).find((edition) => edition.language === language) ?? article;
}

/**
 * An article that is known, with the editions that arrived: an edition in a language that it had is replaced, any other
 * is added. It stays in the language that it was first in, and the release's own fields follow that edition.
 */
export function withEditions(known: Article, given: Article): Article {
  const arrived = inKnownSpelling(known, given);
  const arrivedIn = new Map(editionsOf(arrived).map((edition) => [edition.language, edition]));
  const kept = editionsOf(known).map((edition) => arrivedIn.get(edition.language) ?? edition);
  const added = editionsOf(arrived).filter(({ language }) => !languagesOf(known).includes(language));
  const [shown = editionOf(known), ...otherEditions] = [...kept, ...added];
  const release = arrivedIn.has(known.language) ? arrived : known;
  return { ...release, ...shown, id: known.id, otherEditions };
}

/** A link that is only spelled in another way stays as it is known, with the issuing body that was read from it. */
function inKnownSpelling(known: Article, arrived: Article): Article {
  const linkOf = ({ language, url }: Edition): string => {
    const before = editionsOf(known).find((edition) => edition.language === language)?.url ?? url;
    const isWorse = before !== trimLink(before) || (url.includes('lang=') && !before.includes('lang='));
    return !isWorse && isSamePage(before, url) ? before : url;
  };
  const url = linkOf(arrived);
  const issuer = url === arrived.url ? arrived.issuer : known.issuer;
  const otherEditions = arrived.otherEditions.map((edition) => ({ ...edition, url: linkOf(edition) }));
  return { ...arrived, url, issuer, otherEditions };
}

/**
 * An article that is known, with the editions of another version in languages that it lacks; the same object if there
 * are none.
 */
export function withMissingEditions(known: Article, other: Article): Article {
  const languages = languagesOf(known);
  const added = editionsOf(other).filter(({ language }) => !languages.includes(language));
  return added.length === 0 ? known : { ...known, otherEditions: [...known.otherEditions, ...added] };
}

function shownIn(article: Article, language: ArticleLanguage): Article {
  const editions = editionsOf(article);
  const shown = editions.find((edition) => edition.language === language);
  if (shown === undefined) return article;
  return { ...article, ...shown, otherEditions: editions.filter((edition) => edition !== shown) };
}

function editionOf({ language, title, body, url, mentions }: Article): Edition {
  return { language, title, body, url, mentions };
}
