import { parseArgs } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question.ts';
import { IndexWriter } from '../src/index/index-writer.ts';
import type { NewsIndex } from '../src/index/news-index.ts';
import { withoutDeletions } from '../src/index/segments/live-segment.ts';
import { SegmentBuilder } from '../src/index/segments/segment-builder.ts';
import { mapSegment, segmentToBytes } from '../src/index/segments/segment-bytes.ts';
import { understand } from '../src/query/question.ts';
import { type Corpus, openCorpus, questionsOf } from './corpus/corpus.ts';
import { longArticle, longArticles } from './corpus/long-articles.ts';
import { randomFrom } from './corpus/random.ts';
import { realQuestions } from './corpus/real.ts';
import { readCorpora, readSize } from './options.ts';
import { percentile } from './result.ts';
import { withTypos } from './spelling.ts';

/**
 * Whole answers, as the bot gives them, from an index of so many passages in one process; the time of their parts,
 * and the time until 100 more articles are searchable: `npm run bench:answers -- --passages 1M --corpus real --json`.
 * Milliseconds.
 */
const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100k' },
    corpus: { type: 'string', default: 'real' },
    questions: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const PASSAGES_IN_REPLY = 3;
const ADDED = 100;
const ADDITIONS = 5;
const MISSPELT = 300;
const IN_A_QUESTION = 30;

const seed = Number(values.seed);
const [kind = 'real'] = readCorpora(values.corpus);
const size = readSize(values.passages);
const corpus = openCorpus(kind, size + 10 * ADDED * ADDITIONS, seed);
if (corpus === null) throw new Error(`the texts of the ${kind} corpus are not here`);
const began = performance.now();
const growing = filled(corpus);
const buildSeconds = (performance.now() - began) / 1000;
const questions = questionsFor(corpus, Number(values.questions));
for (const question of questions.slice(0, 100)) answerQuestion(growing.index, question);

const result = {
  corpus: kind,
  articles: growing.index.articles.length,
  passages: growing.index.segments.totals.passages,
  buildSeconds,
  answer: timesOf(questions, (question) =>
    answerQuestion(growing.index, question, { top: PASSAGES_IN_REPLY }),
  ),
  parts: partsOf(growing.index),
  misspelt: misspelt(growing.index, corpus),
  add100: await adding(corpus),
  residentMegabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
};
if (values.json) console.log(JSON.stringify(result));
else console.dir(result, { depth: null });
await growing.close();

function filled(corpus: Corpus): IndexWriter {
  const articles = longArticles(corpus, size);
  const builder = new SegmentBuilder();
  for (const article of articles) builder.add(article);
  const bytes = segmentToBytes(builder.build());
  const segment = mapSegment(bytes);
  if (segment === null) throw new TypeError('not the bytes of a segment');
  const growing = new IndexWriter();
  growing.restore(articles, [{ part: withoutDeletions(segment), bytes }]);
  return growing;
}

/** Half of them written by people, if there are such, alternating with questions made of words of one document. */
function questionsFor(corpus: Corpus, count: number): string[] {
  const made = questionsOf(corpus, count, seed).map(({ text }) => text);
  const asked = kind === 'real' ? realQuestions() : [];
  const step = Math.max(1, Math.floor((2 * asked.length) / count));
  return made.map((question, at) => (at % 2 === 0 ? (asked[(at / 2) * step] ?? question) : question));
}

function partsOf(index: NewsIndex) {
  const understood = questions.map((text) => understand(text, index));
  return {
    understanding: timesOf(questions, (text) => understand(text, index)),
    search: timesOf(understood, ({ terms, isTopicDescription }) =>
      isTopicDescription ? index.searchTopic(terms, {}, 30) : index.search(terms, {}, 30),
    ),
  };
}

/** Questions with one misspelt word among four known ones, and with 30 misspelt words. */
function misspelt(index: NewsIndex, corpus: Corpus) {
  const random = randomFrom(seed + 1);
  const words = questionsOf(corpus, MISSPELT, seed + 1).map(({ text }) => text.split(' '));
  const one = words.map(([first = '', ...rest]) => [withTypos(first, random), ...rest.slice(0, 4)].join(' '));
  const known = words.map(([, ...rest]) => rest.slice(0, 4).join(' '));
  const misspelt = words
    .flat()
    .filter(({ length }) => length > 3)
    .map((word) => withTypos(word, random));
  const many = Array.from({ length: Math.floor(misspelt.length / IN_A_QUESTION) }, (_, at) =>
    misspelt.slice(at * IN_A_QUESTION, (at + 1) * IN_A_QUESTION).join(' '),
  );
  return {
    fourKnownWords: timesOf(known, (text) => understand(text, index)),
    andOneMisspelt: timesOf(one, (text) => understand(text, index)),
    thirtyMisspelt: timesOf(many, (text) => understand(text, index)),
  };
}

/** Median time until 100 more articles are searchable. */
async function adding(corpus: Corpus): Promise<number> {
  const millis: number[] = [];
  for (let time = 0; time < ADDITIONS; time++) {
    const from = size / 10 + time * ADDED;
    const added = Array.from({ length: ADDED }, (_, at) => longArticle(corpus, from + at));
    const before = performance.now();
    growing.publish(await growing.build({ added, removed: [] }));
    millis.push(performance.now() - before);
    await growing.merged();
  }
  return percentile(millis, 0.5);
}

/** For each item, the first time and the median of three: other load on the machine rarely affects two of them. */
function timesOf<Item>(items: readonly Item[], work: (item: Item) => unknown) {
  const rounds = items.map((item) =>
    [1, 2, 3].map(() => {
      const before = performance.now();
      work(item);
      return performance.now() - before;
    }),
  );
  const first = rounds.map(([millis = Number.NaN]) => millis);
  const middle = rounds.map((three) => percentile(three, 0.5));
  return {
    p50: percentile(first, 0.5),
    p99: percentile(first, 0.99),
    middleP50: percentile(middle, 0.5),
    middleP99: percentile(middle, 0.99),
  };
}
