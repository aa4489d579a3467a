import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { buildIndex, type NewsIndex } from '../../src/index/news-index.ts';
import { understand } from '../../src/query/question.ts';
import { anArticle } from '../support/articles.ts';

const HEART = anArticle({ id: '1', body: 'The second heart transplant was performed in Almaty.' });
const ROADS = anArticle({ id: '2', body: 'Workers of Stadler repaired 329 kilometers of roads.' });
const FISH = anArticle({ id: '3', body: 'Holes were drilled in the ice to save the fish.' });
const IN_RUSSIAN = anArticle({ id: '4', language: 'ru', body: 'В столице открыли новую больницу.' });

function variantsOf(question: string, index: NewsIndex): string[][] {
  return understand(question, index).terms.map(({ variants }) => variants.map(({ term }) => term));
}

const searchedFor = (question: string, articles: readonly Article[]) =>
  understand(question, buildIndex(articles)).terms.map((term) => term.translatedTo);

describe('the terms of a question in another language', () => {
  it('are English where the texts are', () => {
    const [heart, transplant, almaty] = variantsOf('пересадка сердца в Алматы', buildIndex([HEART, ROADS]));
    expect(heart?.[0]).toBe('heart');
    expect(transplant?.[0]).toBe('transplant');
    expect(almaty?.[0]).toBe('almati');
  });

  it('hold English kin and synonyms too, less trusted', () => {
    const [repair] = understand('отремонтировали', buildIndex([ROADS])).terms;
    expect(repair?.variants[0]).toEqual({ term: 'repair', weight: 1 });
    expect(repair?.variants.slice(1).every(({ weight }) => weight < 1)).toBe(true);
  });

  it('tell what was searched, once for a phrase, with the names that needed no translation', () => {
    const told = searchedFor('пересадка сердца Stadler', [HEART, ROADS]);
    expect(told).toEqual(['heart transplant', 'heart transplant', 'Stadler']);
  });

  it('say the same English word once', () => {
    expect(searchedFor('больной пациент', [ROADS])).toEqual(['patient']);
  });

  it('stand as they are where no text is English', () => {
    expect(searchedFor('больница в столице', [IN_RUSSIAN])).toEqual([undefined, undefined]);
  });

  it('stand as they are beside their English where some text holds them and most are English', () => {
    const [hospital] = variantsOf('больница', buildIndex([HEART, ROADS, IN_RUSSIAN]));
    expect(hospital).toEqual(expect.arrayContaining(['больниц', 'hospit']));
  });

  it('stand as they are where some text holds them and most are in Russian', () => {
    const index = buildIndex([HEART, IN_RUSSIAN, { ...IN_RUSSIAN, id: '5' }]);
    expect(variantsOf('больница', index).flat()).not.toContain('hospit');
    expect(variantsOf('сердце', index).flat()).toContain('heart');
  });

  it('stay unknown where nothing is known of them', () => {
    const index = buildIndex([HEART, FISH]);
    const { terms } = understand('синхрофазотрон', index);
    expect(terms.map((term) => index.knows(term))).toEqual([false]);
    expect(terms[0]?.translatedTo).toBeUndefined();
  });

  it('are names where the texts write them so', () => {
    const [almaty, fish] = understand('Алматы рыба', buildIndex([HEART, FISH])).terms;
    expect([almaty?.isSpecific, fish?.isSpecific]).toEqual([true, false]);
  });

  it.each(['heart transplant in Almaty', 'KazLLM'])('of "%s" are not translated', (question) => {
    expect(searchedFor(question, [HEART, ROADS]).every((words) => words === undefined)).toBe(true);
  });
});
