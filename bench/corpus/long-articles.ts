import type { Article } from '../../src/articles/article.ts';
import { compareByNewest } from '../../src/articles/article-order.ts';
import { newsArticle } from '../engines/news-article.ts';
import type { Corpus } from './corpus.ts';

/** Of an article of some ten passages: official news is about as long. */
const WORDS = 380;
const PASSAGES = 10;

/** An article of several documents of the corpus. */
export function longArticle(corpus: Corpus, number: number): Article {
  const inDocument = corpus.document(0).body.split(' ').length;
  const count = Math.max(1, Math.round(WORDS / inDocument));
  const documents = Array.from({ length: count }, (_, at) => corpus.document(number * count + at));
  const body = documents.map((document) => document.body).join('\n');
  return newsArticle({ number, title: documents[0]?.title ?? '', body });
}

/** Articles of about so many passages together, newest first. */
export function longArticles(corpus: Corpus, passages: number): Article[] {
  const count = Math.round(passages / PASSAGES);
  return Array.from({ length: count }, (_, number) => longArticle(corpus, number)).sort(compareByNewest);
}
