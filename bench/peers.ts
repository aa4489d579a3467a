import MiniSearch from 'minisearch';
import { developmentSets } from '../src/evaluation/development-sets.ts';
import type { QuestionSet } from '../src/evaluation/question-set.ts';
import { analyze } from '../src/languages/analyzer.ts';
import type { LanguageCode } from '../src/languages/languages.ts';

/** Words per passage of the other engines. */
const PASSAGE_WORDS = 80;
/** Usual parameters of BM25. */
const K1 = 1.2;
const B = 0.75;

interface PeerPassage {
  readonly id: number;
  readonly article: string;
  readonly text: string;
}

/** Returns the article of the best passage. */
type Peer = (question: string) => string | undefined;

/**
 * Source@1 of other engines on the facts of the development collections, with the bot's own analyzer, to compare with
 * `npm run eval`. `node --import tsx bench/peers.ts`
 */
async function main(): Promise<void> {
  const right = new Map<string, { facts: number; bm25: number; minisearch: number }>();
  for (const set of await developmentSets()) {
    const language: LanguageCode = set.name === 'xquad-ru' ? 'ru' : 'en';
    const termsOf = (text: string) =>
      analyze(text, language).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]));
    const passages = passagesOf(set);
    const [bm25, minisearch] = [plainBm25(passages, termsOf), miniSearch(passages, termsOf)];
    const sums = right.get(set.name) ?? { facts: 0, bm25: 0, minisearch: 0 };
    for (const { kind, question, articles } of set.questions) {
      if (kind !== 'fact') continue;
      sums.facts++;
      if (articles.includes(bm25(question) ?? '')) sums.bm25++;
      if (articles.includes(minisearch(question) ?? '')) sums.minisearch++;
    }
    if (sums.facts > 0) right.set(set.name, sums);
  }
  for (const [name, { facts, bm25, minisearch }] of right) {
    const share = (count: number) => ((100 * count) / facts).toFixed(1);
    console.log(`${name}: ${facts} facts, BM25 ${share(bm25)}, MiniSearch ${share(minisearch)}`);
  }
}

function passagesOf({ articles }: QuestionSet): PeerPassage[] {
  const passages: PeerPassage[] = [];
  for (const { id, body } of articles) {
    const words = body.split(/\s+/);
    for (let from = 0; from < words.length; from += PASSAGE_WORDS) {
      const text = words.slice(from, from + PASSAGE_WORDS).join(' ');
      passages.push({ id: passages.length, article: id, text });
    }
  }
  return passages;
}

function plainBm25(passages: readonly PeerPassage[], termsOf: (text: string) => string[]): Peer {
  const documents = passages.map(({ text }) => termsOf(text));
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const idf = (term: string) => {
    const held = documents.filter((document) => document.includes(term)).length;
    return Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
  };
  return (question) => {
    const weights = new Map(termsOf(question).map((term) => [term, idf(term)]));
    const scores = documents.map((document) => {
      let score = 0;
      for (const [term, weight] of weights) {
        const count = document.filter((other) => other === term).length;
        score += (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * document.length) / average));
      }
      return score;
    });
    return passages[scores.indexOf(Math.max(...scores))]?.article;
  };
}

function miniSearch(passages: readonly PeerPassage[], termsOf: (text: string) => string[]): Peer {
  const engine = new MiniSearch<PeerPassage>({
    fields: ['text'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  engine.addAll(passages);
  return (question) => {
    const [best] = engine.search(question);
    return best === undefined ? undefined : passages[Number(best.id)]?.article;
  };
}

await main();
