import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Article } from '../src/articles/article.ts';
import { buildIndex, type NewsIndex } from '../src/index/news-index.ts';
import { matchSubscriptions } from '../src/subscriptions/matching.ts';
import type { Interest, Subscription } from '../src/subscriptions/types.ts';
import { plainMatcher } from '../tests/support/plain-matching.ts';
import { type Corpus, questionsOf } from './corpus/corpus.ts';
import { pick, pickSome, randomFrom } from './corpus/random.ts';
import { realCorpus, realQuestions } from './corpus/real.ts';
import { syntheticCorpus } from './corpus/synthetic.ts';
import { newsArticle } from './engines/news-article.ts';

/** Articles in the index besides the new ones. */
const BEFORE = 4_000;
const MAX_NEW = 1_000;
const FEW_NEW = 100;
/** Number of interests matched one by one for comparison: all would take minutes. */
const IN_TURN = 150;
/** Share of the texts that the new articles are drawn from: most of what is followed is about other things. */
const NEW_SHARE = 0.1;
const ASKING = ['Who', 'How many', 'Where', 'When was', 'What is', 'Which'];

/**
 * New articles against what many chats follow, as a load matches them: 1,000 against 100,000 keywords, and 100
 * against 10,000 standing questions; for comparison, each interest searched in the index one by one. Milliseconds.
 */
export async function measureStanding(seed: number) {
  const corpus = realCorpus(100_000, seed) ?? syntheticCorpus(100_000, seed);
  const news = realCorpus(100_000, seed, NEW_SHARE) ?? syntheticCorpus(100_000, seed + 1);
  const before = Array.from({ length: BEFORE }, (_, at) => newsArticle(corpus.document(MAX_NEW + at)));
  const fresh = Array.from({ length: MAX_NEW }, (_, number) => newsArticle(news.document(number)));
  return {
    keywords: await measure(before, fresh, keywordsOf(corpus, 100_000, seed)),
    questions: await measure(before, fresh.slice(0, FEW_NEW), standingQuestions(corpus, 10_000, seed)),
  };
}

async function measure(old: readonly Article[], fresh: readonly Article[], interests: readonly Interest[]) {
  const index = buildIndex([...fresh, ...old]);
  const subscriptions = interests.map((interest, at) => ({
    id: at,
    chatId: at,
    threadId: null,
    mentions: 'none' as const,
    interest,
  }));
  await matchSubscriptions(fresh, subscriptions.slice(0, 100), () => index);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = performance.now();
  const matches = await matchSubscriptions(fresh, subscriptions, () => index);
  const millis = performance.now() - before;
  delay.disable();
  const plain = eachInTurn(fresh, subscriptions, index);
  const found = matches.filter(({ subscription: { id } }) => plain.asked.has(id));
  return {
    interests: interests.length,
    articles: fresh.length,
    matches: matches.length,
    sameMatches:
      sorted(found.map((match) => `${match.subscription.id} ${match.articleId}`)) === sorted(plain.pairs),
    millis,
    loopDelayMax: delay.max / 1e6,
    inTurnMillis: (plain.millis * interests.length) / plain.asked.size,
    timesFaster: (plain.millis * interests.length) / plain.asked.size / millis,
  };
}

function eachInTurn(articles: readonly Article[], subscriptions: readonly Subscription[], index: NewsIndex) {
  const some = subscriptions.filter(({ id }) => id % Math.ceil(subscriptions.length / IN_TURN) === 0);
  const before = performance.now();
  const follows = plainMatcher(articles, index);
  const pairs = some.flatMap(({ id, interest }) => follows(interest).map((article) => `${id} ${article.id}`));
  return { asked: new Set(some.map(({ id }) => id)), pairs, millis: performance.now() - before };
}

function sorted(pairs: readonly string[]): string {
  return [...pairs].sort().join('\n');
}

/** One to three words of a document, sometimes with an excluded one. */
function keywordsOf(corpus: Corpus, count: number, seed: number): Interest[] {
  const random = randomFrom(seed);
  return questionsOf(corpus, count, seed + 1).map(({ text }) => {
    const words = pickSome(text.split(' '), 1 + Math.floor(random() * 3), random);
    const excluded = random() < 0.1 ? ` -${pick(text.split(' '), random)}` : '';
    return { kind: 'keywords', text: words.join(' ') + excluded };
  });
}

/** Questions that people asked about these texts, and others about documents that are mostly not among the new ones. */
function standingQuestions(corpus: Corpus, count: number, seed: number): Interest[] {
  const random = randomFrom(seed);
  const made = questionsOf(corpus, count, seed + 2).map(
    ({ text }) => `${pick(ASKING, random)} ${pickSome(text.split(' '), 5, random).join(' ')}?`,
  );
  return [...realQuestions(), ...made].slice(0, count).map((text) => ({ kind: 'question', text }));
}
