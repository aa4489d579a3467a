import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { buildIndex, type NewsIndex } from '../../src/index/news-index.ts';
import { understand } from '../../src/query/question.ts';
import { fold } from '../../src/text/folding.ts';
import { anArticle } from '../support/articles.ts';

const HEART = anArticle({ id: '1', body: 'The second heart transplant was performed in Almaty.' });
const ROADS = anArticle({ id: '2', body: 'Workers of Stadler repaired 329 kilometers of roads.' });
const FISH = anArticle({ id: '3', body: 'Holes were drilled in the ice to save the fish.' });
const HOSPITAL = anArticle({ id: '7', body: 'A hospital was opened.' });
const IN_KAZAKH = anArticle({ id: '8', language: 'kk', body: 'Ауылда жаңа аурухана салынды.' });
const GOVERNMENT = anArticle({ id: '9', language: 'kk', body: 'Үкімет жаңа ережені бекітті.' });
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

  it('weigh more in the language of the question where texts of both hold them', () => {
    const index = buildIndex([HEART, IN_RUSSIAN, { ...IN_RUSSIAN, id: '5' }, HOSPITAL]);
    const [hospital] = understand('больница', index).terms;
    const weightOf = (wanted: string) => hospital?.variants.find(({ term }) => term === wanted)?.weight ?? 0;
    expect(weightOf('больниц')).toBe(1);
    expect(weightOf('hospit')).toBeGreaterThan(0);
    expect(weightOf('hospit')).toBeLessThan(1);
    expect(hospital?.translatedTo).toBeUndefined();
    expect(variantsOf('сердце', index).flat()).toContain('heart');
  });

  it.each([
    ['Who opened the hospital?', IN_RUSSIAN, 'больницу'],
    ['hospital built', IN_KAZAKH, 'аурухана'],
    ['больница', IN_KAZAKH, 'аурухана'],
    ['аурухана қашан ашылды', IN_RUSSIAN, 'больницу'],
    ['больница', HOSPITAL, 'hospital'],
    ['аурухана қашан ашылды', HOSPITAL, 'hospital'],
  ])('of "%s" find texts of another language', (question, article, word) => {
    const index = buildIndex([article, { ...FISH, language: article.language, body: 'А.' }]);
    const term = index.vocabulary.get(fold(word))?.term ?? '';
    expect(term).not.toBe('');
    expect(variantsOf(question, index).flat()).toContain(term);
  });

  it.each([
    ['What did Bektenov say?', 'бектенова'],
    ['Einstein', 'эйнштейна'],
    ['Who is from Shymkent?', 'шымкенте'],
  ])('find the names of "%s" in Cyrillic texts, whatever their endings', (question, name) => {
    const body = 'Об этом говорили у Эйнштейна, у Бектенова и в Шымкенте.';
    const index = buildIndex([anArticle({ id: '6', language: 'ru', body })]);
    expect(variantsOf(question, index).flat()).toContain(index.vocabulary.get(name)?.term);
  });

  it('tell translations in the letters that people write', () => {
    expect(searchedFor('who is government', [GOVERNMENT])).toEqual(['үкімет']);
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
