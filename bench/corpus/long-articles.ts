import type { Article } from '../../src/news/article.ts';
import { compareByNewest } from '../../src/news/newest.ts';
import { newsArticle } from '../engines/news-article.ts';
import type { Corpus } from './corpus.ts';

/** Documents that make one article, of some ten passages where they are of real texts: official news is about as long. */
const DOCUMENTS = 4;

/** An article of several documents of the corpus. */
export function longArticle(corpus: Corpus, number: number): Article {
  const documents = Array.from({ length: DOCUMENTS }, (_, at) => corpus.document(number * DOCUMENTS + at));
  const [first] = documents;
  if (first === undefined) throw new RangeError('an article of no documents');
  return newsArticle({
    number,
    title: first.title,
    body: documents.map(({ body }) => body).join('\n'),
  });
}

/** Articles of about so many passages together, newest first. */
export function longArticles(corpus: Corpus, passages: number): Article[] {
  const articles = Array.from({ length: Math.round(passages / DOCUMENTS) }, (_, number) =>
    longArticle(corpus, number),
  );
  return articles.sort(compareByNewest);
}
