import type { Article } from '../../src/articles/article.ts';
import { compareByNewest } from '../../src/articles/article-order.ts';
import { newsArticle } from '../engines/news-article.ts';
import type { Corpus } from './corpus.ts';

/** Documents per article, about ten passages: the usual length of official news. */
const WORDS = 380;
const PASSAGES = 10;

/** An article made of several documents of the corpus. */
export function longArticle(corpus: Corpus, number: number): Article {
  const inDocument = corpus.document(0).body.split(' ').length;
  const count = Math.max(1, Math.round(WORDS / inDocument));
  const documents = Array.from({ length: count }, (_, at) => corpus.document(number * count + at));
  const body = documents.map((document) => document.body).join('\n');
  return newsArticle({ number, title: documents[0]?.title ?? '', body });
}

/** Articles with about so many passages in total, newest first. */
export function longArticles(corpus: Corpus, passages: number): Article[] {
  const count = Math.round(passages / PASSAGES);
  return Array.from({ length: count }, (_, number) => longArticle(corpus, number)).sort(compareByNewest);
}
