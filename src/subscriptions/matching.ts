import type { Article } from '../articles/article.ts';
import { inEachEdition } from '../articles/editions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { forEachYielding, type InPieces, runCooperatively } from '../time/cooperative.ts';
import { type EditionWords, wordsOf } from './edition-words.ts';
import { readInterest, writeInterest } from './interests.ts';
import { ArticlesByWord, passesFilter } from './keyword-matching.ts';
import { type Keyword, parseFilter, parseKeywords } from './keywords.ts';
import { mentionedBy, mentionReason, RegionsNamed } from './mentions.ts';
import { askEach } from './standing-questions.ts';
import type { Interest, Origin, Subscription } from './types.ts';

/** One article for one chat, and the subscription that matched. */
export interface Match {
  readonly articleId: string;
  readonly subscription: Subscription;
  /** Whether the article only names the followed region. */
  readonly isMention: boolean;
}

/** The index that standing questions are asked of. */
export type QuestionIndex = NewsIndex;

/** The interest as stored with a push, to answer "why am I seeing this". */
export function reasonFor(interest: Interest): string {
  const { kind, value } = writeInterest(interest);
  return `${kind}:${value}`;
}

/** The same of a match: a mere mention has a reason of its own. */
export function reasonOf({
  subscription: { interest },
  isMention,
}: Pick<Match, 'subscription' | 'isMention'>): string {
  return isMention && interest.kind === 'region' ? mentionReason(interest.region) : reasonFor(interest);
}

/** The interest of a stored reason; null if it cannot be read. A region is also that of an article that only names it. */
export function interestOf(reason: string): Interest | null {
  const mentioned = mentionedBy(reason);
  if (mentioned !== null) return { kind: 'region', region: mentioned };
  const [, kind = '', value = ''] = /^(\w+):(.*)$/s.exec(reason) ?? [];
  return readInterest({ kind, value });
}

/** If several subscriptions of a chat match an article, the first of these kinds is given as the reason. */
const KINDS: readonly Interest['kind'][] = ['region', 'issuer', 'filtered', 'keywords', 'question'];

/**
 * Matches articles with the chats that follow their region, issuing body, words, or a question that they answer, in any
 * of their editions: one
 * match per chat and article, in the order of the articles. The index must hold the articles; it is requested only if
 * there is a standing question.
 */
export async function matchSubscriptions(
  articles: readonly Article[],
  subscriptions: readonly Subscription[],
  index: () => NewsIndex,
): Promise<Match[]> {
  if (articles.length === 0) return [];
  const matches = new Map(articles.map(({ id }) => [id, new Map<number, Match>()]));
  const followed = byInterest(subscriptions);
  const interests = new InterestMatches(articles, index);
  await interests.match(followed.map(({ interest }) => interest));
  await forEachYielding(followed, ({ interest, followers }) => {
    for (const { id: articleId } of interests.articlesOf(interest)) {
      const chats = matches.get(articleId);
      for (const subscription of followers) {
        if (chats && !chats.has(subscription.chatId))
          chats.set(subscription.chatId, { articleId, subscription, isMention: false });
      }
    }
  });
  await matchMentions(articles, subscriptions, matches);
  return [...matches.values()].flatMap((chats) => [...chats.values()]);
}

/** Adds the articles that only name a followed region, for chats that want those and get them for no other reason. */
async function matchMentions(
  articles: readonly Article[],
  subscriptions: readonly Subscription[],
  matches: ReadonlyMap<string, Map<number, Match>>,
): Promise<void> {
  const wanting = subscriptions.filter(({ mentions }) => mentions !== 'none');
  if (wanting.length === 0) return;
  const named = new RegionsNamed(articles);
  await forEachYielding(wanting, (subscription) => {
    for (const { id: articleId } of named.broughtBy(subscription)) {
      const chats = matches.get(articleId);
      if (chats === undefined || chats.has(subscription.chatId)) continue;
      chats.set(subscription.chatId, { articleId, subscription, isMention: true });
    }
  });
}

/**
 * Finds the articles that match each interest. Equal interests share the work. It may take seconds for thousands of
 * keywords and questions, but others have their turns meanwhile.
 */
export class InterestMatches {
  readonly articles: readonly Article[];
  readonly #index: () => NewsIndex;
  readonly #topics = new Map<string, readonly Article[]>();
  readonly #followsRegion: ReadonlyMap<string, readonly Article[]>;
  readonly #followsIssuer: ReadonlyMap<string, readonly Article[]>;
  readonly #analyses = new Analyses();
  #byWord: ArticlesByWord | null = null;

  /** The index must hold the articles; it is requested only if there is a standing question. */
  constructor(articles: readonly Article[], index: () => NewsIndex) {
    this.articles = articles;
    this.#index = index;
    this.#followsRegion = groupBy(articles, ({ region }) => region);
    this.#followsIssuer = groupBy(articles, ({ issuer }) => issuer);
  }

  /** Matches the interests; those matched before are skipped. */
  match(interests: readonly Interest[]): Promise<void> {
    return runCooperatively(this.#matching(interests));
  }

  /** The matches of an interest. Regions and issuers need no prior `match`. */
  articlesOf(interest: Interest): readonly Article[] {
    switch (interest.kind) {
      case 'region':
        return this.#followsRegion.get(interest.region) ?? [];
      case 'issuer':
        return this.#followsIssuer.get(interest.issuer) ?? [];
      case 'filtered':
      case 'keywords':
      case 'question':
        return this.#topics.get(reasonFor(interest)) ?? [];
    }
  }

  *#matching(interests: readonly Interest[]): InPieces<void> {
    for (const interest of interests) {
      if (interest.kind === 'region' || interest.kind === 'issuer') continue;
      const key = reasonFor(interest);
      if (this.#topics.has(key) || this.articles.length === 0) continue;
      const found = yield* this.#find(interest);
      this.#topics.set(key, found);
      yield;
    }
  }

  *#find(interest: Exclude<Interest, Origin>): InPieces<readonly Article[]> {
    switch (interest.kind) {
      case 'filtered':
        return yield* this.#thatPass(this.articlesOf(interest.within), parseFilter(interest.text));
      case 'keywords':
        return yield* this.#thatHold(interest.text);
      case 'question':
        return yield* askEach(interest.text, this.articles, this.#index());
    }
  }

  *#thatPass(articles: readonly Article[], keywords: readonly Keyword[]): InPieces<readonly Article[]> {
    const passing: Article[] = [];
    for (const article of articles) {
      if (passesFilter(this.#analyses.of(article), keywords)) passing.push(article);
      yield;
    }
    return passing;
  }

  *#thatHold(text: string): Generator<void, readonly Article[]> {
    if (this.#byWord === null) {
      this.#byWord = new ArticlesByWord();
      for (const article of this.articles) {
        this.#byWord.add(article);
        yield;
      }
    }
    const keywords = parseKeywords(text);
    return keywords === null ? [] : this.#byWord.thatHold(keywords);
  }
}

/** Analyses each article once. */
class Analyses {
  readonly #known = new Map<Article, readonly EditionWords[]>();

  of(article: Article): readonly EditionWords[] {
    const known = this.#known.get(article) ?? inEachEdition(article).map(wordsOf);
    this.#known.set(article, known);
    return known;
  }
}

interface Followed {
  readonly interest: Interest;
  readonly followers: readonly Subscription[];
}

/** Each interest once, in the order of KINDS. */
function byInterest(subscriptions: readonly Subscription[]): Followed[] {
  return [...groupBy(subscriptions, ({ interest }) => reasonFor(interest)).values()]
    .flatMap((followers) => followers.slice(0, 1).map(({ interest }) => ({ interest, followers })))
    .sort((a, b) => KINDS.indexOf(a.interest.kind) - KINDS.indexOf(b.interest.kind));
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
