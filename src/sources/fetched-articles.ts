import type { Article, ArticleLanguage, Edition } from '../articles/article.ts';
import { isArticleLanguage } from '../articles/language-detection.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { Millis } from '../time/millis.ts';
import { localTime } from '../time/zoned-time.ts';
import { duplicateMessage, joinEditions } from './join-editions.ts';
import { makeArticle } from './make-article.ts';
import { plainText } from './plain-text.ts';
import type { Doubt, DoubtfulArticle, SourceDefinition, SourceRejection } from './source.ts';

/** An item as the publisher gives it, its HTML read as text. */
export interface FetchedItem {
  /** What a rejection names it by. */
  readonly where: string;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly published: Millis | null;
  /** What the publisher says; not believed if the text is in another script. */
  readonly language: ArticleLanguage | null;
  readonly category: string | null;
}

export interface FetchedArticles {
  readonly articles: readonly Article[];
  readonly doubtful: readonly DoubtfulArticle[];
  readonly rejected: readonly SourceRejection[];
}

/** The day on which a link without a date was seen first, by link: its article keeps that day. */
export type FirstSeen = Readonly<Record<string, string>>;

/** Collects the items of a fetch as articles, each id once: editions are joined, and bad items rejected. */
export class ArticleCollection {
  readonly #definition: SourceDefinition;
  readonly #today: string;
  readonly #timeZone: string;
  readonly #articles = new Map<string, { article: Article; doubt: Doubt | null; where: string }>();
  readonly #rejected: SourceRejection[] = [];
  readonly #seenBefore: ReadonlyMap<string, string>;
  readonly #firstSeen = new Map<string, string>();

  /** @param firstSeen of the fetch before */
  constructor(definition: SourceDefinition, now: Millis, timeZone: string, firstSeen: FirstSeen = {}) {
    this.#definition = definition;
    this.#seenBefore = new Map(Object.entries(firstSeen));
    this.#timeZone = timeZone;
    this.#today = dayOf(now, timeZone);
  }

  add({ where, url, ...item }: FetchedItem): void {
    const title = plainText(item.title).replace(/\s+/g, ' ');
    const body = withoutTitle(plainText(item.body), title);
    const { issuer, region, category, languages } = this.#definition;
    const [only, ...others] = languages;
    const published =
      item.published === null ? this.#firstSeenOn(url) : dayOf(item.published, this.#timeZone);
    const made = makeArticle({
      url,
      title,
      body,
      published,
      language: item.language ?? (others.length === 0 ? only : undefined) ?? null,
      category: category ?? item.category,
      issuer,
      region,
    });
    if ('message' in made) return void this.reject(where, made.message);
    this.#join(made.article, item.published === null ? 'undated' : dateDoubt(published, this.#today), where);
  }

  /** To be remembered for the next fetch. */
  get firstSeen(): FirstSeen {
    return Object.fromEntries(this.#firstSeen);
  }

  #firstSeenOn(url: string): string {
    const day = this.#seenBefore.get(url) ?? this.#today;
    this.#firstSeen.set(url, day);
    return day;
  }

  /** An article that is complete, such as one of a seed. */
  addArticle(article: Article, where: string): void {
    const { issuer, region, category } = this.#definition;
    const placed = region === null ? article : inRegion(article, region);
    const named = { issuer: issuer ?? article.issuer, category: category ?? article.category };
    this.#join({ ...placed, ...named }, dateDoubt(article.published, this.#today), where);
  }

  reject(where: string, message: string): void {
    this.#rejected.push({ where, message });
  }

  result(): FetchedArticles {
    const all = [...this.#articles.values()];
    return {
      articles: all.flatMap(({ article, doubt }) => (doubt === null ? [article] : [])),
      doubtful: all.flatMap(({ article, doubt }) => (doubt === null ? [] : [{ article, doubt }])),
      rejected: this.#rejected,
    };
  }

  #join(article: Article, doubt: Doubt | null, where: string): void {
    const known = this.#articles.get(article.id);
    if (known === undefined) {
      this.#articles.set(article.id, { article, doubt, where });
      return;
    }
    const joined = joinEditions(known.article, article);
    if (joined === null) this.reject(where, duplicateMessage(article, known.where));
    else this.#articles.set(article.id, { ...known, article: joined, doubt: known.doubt ?? doubt });
  }
}

/** Some publishers repeat the title above the text. */
function withoutTitle(body: string, title: string): string {
  const isRepeated = body.startsWith(title) && /^\n/.test(body.slice(title.length));
  return title !== '' && isRepeated ? body.slice(title.length).trimStart() : body;
}

function inRegion(article: Article, region: RegionCode): Article {
  const withoutOwn = ({ mentions }: Edition) => mentions.filter((code) => code !== region);
  const otherEditions = article.otherEditions.map((edition) => ({
    ...edition,
    mentions: withoutOwn(edition),
  }));
  return { ...article, region, mentions: withoutOwn(article), otherEditions };
}

/** Why a day of publication (`YYYY-MM-DD`) should be looked at before it orders the news; null if it need not. */
export function dateDoubt(published: string, today: string): Doubt | null {
  if (published > today) return 'publishedInTheFuture';
  return published < '2000-01-01' ? 'publishedBefore2000' : null;
}

/** `YYYY-MM-DD` of an instant on the clocks of a zone. */
export function dayOf(at: Millis, timeZone: string): string {
  return new Date(localTime(at, timeZone).day * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** The language that a tag such as `kk-KZ` names; null if it is none of ours. */
export function languageOfTag(tag: string | null | undefined): ArticleLanguage | null {
  const code = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
  // Many write the code of the country.
  const named = code === 'kz' ? 'kk' : code;
  return isArticleLanguage(named) ? named : null;
}
