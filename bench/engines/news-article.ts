import type { Article } from '../../src/articles/article.ts';
import type { BenchDocument } from '../corpus/corpus.ts';

const LAST_DAY = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;

/** A document as an article: about two dozen a day, as in the official news of the whole country. */
export function newsArticle({ number, title, body }: BenchDocument): Article {
  return {
    id: String(number),
    title,
    body,
    url: `https://www.gov.kz/memleket/entities/dsm/press/news/details/${number}`,
    issuer: 'dsm',
    region: 'KZ-15',
    mentions: [],
    category: null,
    published: new Date(LAST_DAY - Math.floor(number / 200) * DAY).toISOString().slice(0, 10),
    language: /\p{Script=Cyrillic}/u.test(body) ? 'ru' : 'en',
    otherEditions: [],
  };
}
