import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { hashOf } from '../index/segments/code-unit-hash.ts';
import { forEachYielding } from '../time/cooperative.ts';

/** Shorter texts are alike by their form: a line of a bulletin, a notice. */
const MIN_LENGTH = 300;
/** Where one article is nothing but its title; shorter ones are alike by their form too. */
const MIN_TITLE_LENGTH = 50;
const SHINGLE_WORDS = 4;
/** Copies translated separately share a third of their runs of words: with so many numbers one is the same, surely. */
const SEEDS = Array.from({ length: 12 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
/** Texts of one form may share a number; so many of them are compared. */
const MAX_COMPARED = 20;

/**
 * The articles that other issuing bodies published too, by id, each with the id of the first of them in the given order,
 * texts before mere titles.
 * One that is nothing but a title is a copy of the text under that title. The index must hold them.
 */
export async function findCopies(
  articles: readonly Article[],
  index: NewsIndex,
): Promise<ReadonlyMap<string, string>> {
  const firsts = new Map<string, Article[]>();
  const firstOf = new Map<string, string>();
  // A mere title comes after the texts: it must not make one of two texts that are none of each other.
  const inOrder = [...articles].sort((a, b) => Number(a.body === '') - Number(b.body === ''));
  await forEachYielding(inOrder, (article) => {
    const numbers = minHashes(article);
    const alike = mostAlike(numbers.flatMap((number) => firsts.get(number) ?? []));
    const first = alike.find((other) => areCopies(article, other, index));
    if (first !== undefined) {
      firstOf.set(first.id, first.id);
      firstOf.set(article.id, first.id);
      return;
    }
    for (const number of numbers) {
      const known = firsts.get(number);
      if (known === undefined) firsts.set(number, [article]);
      else if (known.length < MAX_COMPARED) known.push(article);
    }
  });
  return firstOf;
}

/** Those that share most numbers, most first. */
function mostAlike(shared: readonly Article[]): Article[] {
  const counts = new Map<Article, number>();
  for (const article of shared) counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_COMPARED)
    .map(([article]) => article);
}

/** Each holds all passages of the other. */
function areCopies(one: Article, other: Article, index: NewsIndex): boolean {
  if (one.issuer === other.issuer || one.language !== other.language) return false;
  const texts = [one.body, other.body].filter((body) => body !== '');
  if (texts.length === 2 && texts.some(({ length }) => length < MIN_LENGTH)) return false;
  const isWithin = (a: Article, b: Article) =>
    index.passagesOf(a).every((passage) => index.nearDuplicates.isPublishedIn(passage, b));
  return isWithin(one, other) && isWithin(other, one);
}

/** Numbers of which copies share one: of the runs of words of the text, and of the words of a long title. */
function minHashes({ title, body }: Article): string[] {
  return [
    ...(body.length < MIN_LENGTH ? [] : smallest(body, SHINGLE_WORDS, 'text')),
    ...(title.length < MIN_TITLE_LENGTH ? [] : smallest(title, 1, 'title')),
  ];
}

/** The smallest hash of the runs of so many words, by each of several functions (Broder, 1997). */
function smallest(text: string, runLength: number, kind: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => hashOf(word));
  const found = SEEDS.map(() => 0xffffffff);
  for (let at = 0; at + runLength <= words.length; at++) {
    let run = 0;
    for (let next = at; next < at + runLength; next++) run = mixed(run ^ (words[next] ?? 0));
    for (const [seed, salt] of SEEDS.entries()) {
      found[seed] = Math.min(found[seed] ?? 0, mixed(run ^ salt) >>> 0);
    }
  }
  return found.map((hash, seed) => `${kind} ${seed} ${hash}`);
}

function mixed(hash: number): number {
  const product = Math.imul(hash, 0x85ebca6b);
  return product ^ (product >>> 13);
}
