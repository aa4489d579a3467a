import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePassages, passageText } from '../../src/articles/passage.ts';
import { anArticle } from '../support/articles.ts';
import { realArticles } from '../support/real-seed.ts';

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;

describe('makePassages', () => {
  it.each(realArticles().map((article) => [article.id, article] as const))(
    'cuts %s verbatim',
    (_, article) => {
      for (const passage of makePassages(article)) {
        if (article.body === '') expect(passageText(passage)).toBe(article.title);
        else expect(article.body).toContain(passageText(passage));
      }
    },
  );

  it('takes no sentence that brings a passage past 120 words, unless it stands alone', () => {
    for (const passage of realArticles().flatMap(makePassages)) {
      if (passage.sentences.length > 1) expect(wordsOf(passageText(passage))).toBeLessThanOrEqual(120);
    }
  });

  it('ends a sentence with its paragraph, and keeps the blank line in the text', () => {
    const body = 'Grants for bees\n\nthey are read by nine people\n\nOpen until 15.03.2025';
    const [passage] = makePassages(anArticle({ id: '1', body }));
    expect(passage?.sentences.map(({ start, end }) => body.slice(start, end))).toEqual(body.split('\n\n'));
    expect(passage === undefined ? '' : passageText(passage)).toBe(body);
  });

  it.each(['Source: Official site.', 'Источник: сайт.', 'Дереккөз: ресми сайт.', 'Дерек көзі : сайт.'])(
    'leaves out "%s"',
    (note) => {
      const [passage] = makePassages(anArticle({ id: '1', body: `It is open. ${note}` }));
      expect(passage === undefined ? '' : passageText(passage)).toBe('It is open.');
    },
  );

  it('shares a sentence between neighbours', () => {
    const body = Array.from({ length: 30 }, (_, at) => `Sentence ${at} has just seven words here.`).join(' ');
    const passages = makePassages(anArticle({ id: '1', body }));
    expect(passages.length).toBeGreaterThan(2);
    for (const [at, passage] of passages.slice(1).entries()) {
      expect(passage.sentences[0]).toBe(passages[at]?.sentences.at(-1));
    }
  });

  it('leaves no sentence out, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ mode: 'sentences', maxCount: 5 })), (paragraphs) => {
        const article = anArticle({ id: '1', body: paragraphs.join('\n') });
        const passages = makePassages(article);
        expect(passages[0]?.start).toBe(passages[0]?.sentences[0]?.start ?? 0);
        for (const [at, passage] of passages.slice(1).entries()) {
          expect(article.body.slice(passages[at]?.end, passage.start).trim()).toBe('');
        }
      }),
    );
  });

  it.each(['Source: Ministry of Health.', 'Источник : Минздрав', 'Дереккөзі: ДСМ', 'Дерек көзі: ДСМ'])(
    'passes over %j, which is not about what it names',
    (attribution) => {
      const [passage, ...others] = makePassages(
        anArticle({ id: '1', body: `Beds were bought. ${attribution}` }),
      );
      expect(others).toEqual([]);
      expect(passage && passageText(passage)).toBe('Beds were bought.');
    },
  );

  it('makes one passage of an article without a body, its title', () => {
    const [passage, ...others] = makePassages(anArticle({ id: '1', title: 'Speech', body: '' }));
    expect(others).toEqual([]);
    expect(passage && passageText(passage)).toBe('Speech');
  });
});
