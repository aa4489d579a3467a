import { describe, expect, it } from 'vitest';
import { editionsOf, inLanguage } from '../../src/articles/editions.ts';
import { isArticleLanguage, languageOf } from '../../src/articles/language-detection.ts';
import { editionsSet } from '../../src/evaluation/editions-report.ts';
import { readSeedFile } from '../../src/evaluation/question-set.ts';
import { realArticles } from '../support/real-seed.ts';

const { articles, questions } = await editionsSet();
const byId = new Map(articles.map((article) => [article.id, article]));

/** Figures of a text, whatever separates thousands and decimals. */
function figuresOf(text: string): Set<string> {
  const plain = text.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
  return new Set(plain.match(/\d+(?:\.\d+)?/g));
}

describe('the articles in three editions', () => {
  it('load without a reject, ten of them in three languages each', async () => {
    const { rejected } = await readSeedFile('tests/golden/editions/news.txt');
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(10);
    for (const article of articles) {
      expect(editionsOf(article).map(({ language }) => language)).toEqual(['en', 'ru', 'kk']);
    }
  });

  it('are in English the real articles, word for word', () => {
    const real = new Map(realArticles().map((article) => [article.id, article]));
    for (const { id, title, body, published } of articles) {
      expect({ title, body, published }).toEqual({
        title: real.get(id)?.title,
        body: real.get(id)?.body,
        published: real.get(id)?.published,
      });
    }
  });

  it('are in the language that their link names', () => {
    const editions = articles.flatMap(editionsOf);
    expect(editions.filter(({ body, language }) => languageOf(body) !== language)).toEqual([]);
    expect(editions.filter(({ title, language }) => languageOf(title) !== language)).toEqual([]);
  });

  it.each(['ru', 'kk'] as const)('have in %s the figures of the English text, and no others', (language) => {
    for (const article of articles) {
      const { title, body } = inLanguage(article, [language]);
      expect(figuresOf(`${title} ${body}`), article.id).toEqual(
        figuresOf(`${article.title} ${article.body}`),
      );
    }
  });
});

describe('the questions about them', () => {
  it('are four per article and language, and ten per language that nothing answers', () => {
    for (const lang of ['en', 'ru', 'kk']) {
      const own = questions.filter((question) => question.lang === lang);
      expect(own.filter(({ kind }) => kind === 'unanswerable')).toHaveLength(10);
      for (const { id } of articles) {
        expect(own.filter(({ articles: ids }) => ids.includes(id))).toHaveLength(4);
      }
    }
    expect(new Set(questions.map(({ id }) => id)).size).toBe(150);
  });

  it('have answers that stand verbatim in the body of their own edition', () => {
    const wrong = questions.filter(({ articles: ids, answers, lang }) => {
      if (!isArticleLanguage(lang)) return true;
      const bodies = ids.map((id) => byId.get(id)).map((article) => article && inLanguage(article, [lang]));
      return !bodies.every(
        (edition) => edition?.language === lang && answers.every((answer) => edition.body.includes(answer)),
      );
    });
    expect(wrong).toEqual([]);
  });
});
