import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/articles/language-detection.ts';
import type { SearchedTexts } from '../../../src/languages/glossary/translation.ts';
import { translate } from '../../../src/query/translation/translate.ts';
import { editDistance } from '../../../src/text/edit-distance.ts';
import { soundKey } from '../../../src/text/phonetic-key.ts';
import { tokenize } from '../../../src/text/tokenizer.ts';
import { runAtOnce } from '../../../src/time/cooperative.ts';

const WORDS = `heart transplant transplantation almaty tokayev zhanibek bektenov butadiene baikonur zhetysu
decline road hospital kazllm karaganda saran people wait`.split(/\s+/);
const TEXTS: SearchedTexts = {
  language: 'en',
  has: (word) => WORDS.includes(word),
  soundAlike: (word) => WORDS.filter((other) => soundKey(other) === soundKey(word)),
  nearest: (word) => WORDS.find((other) => editDistance(word, other, 1) <= 1) ?? null,
};

function translated(question: string, language = languageOf(question)) {
  return runAtOnce(translate(question, tokenize(question), language, TEXTS));
}

/** What is searched first for each translated word, with its label. */
function searched(question: string): string[] {
  const translations = translated(question);
  return [...translations.values()].map(({ label, words }) => label ?? words[0]?.[0]?.word ?? '');
}

describe('translate', () => {
  it.each([
    ['пересадка сердца в Алматы', ['heart transplant', 'Almaty']],
    ['Алматыда жүрек ауыстыру', ['Almaty', 'heart transplant']],
    ['в Карагандинской области', ['Karaganda region']],
    ['Саранское водохранилище', ['saran', 'reservoir']],
    ['больница Байконура', ['hospital', 'Baikonur']],
    ['Байқоңыр ауруханасы', ['Baikonur', 'hospital']],
    ['что сказал Токаев', ['said', 'tokayev']],
    ['что сказал Бектенову', ['said', 'bektenov']],
    ['кто такой Жәнібек', ['zhanibek']],
    ['завод бутадиена', ['plant', 'butadiene']],
    ['модель каз ллм', ['model', 'kazllm']],
    ['НДС и ОПЕК', ['VAT', 'OPEC']],
  ])('finds in "%s" %j', (question, words) => {
    expect(searched(question)).toEqual(expect.arrayContaining(words));
  });

  it('prefers the alternative that the texts know', () => {
    const [first] = translated('снижение', 'ru').values();
    expect(first?.words[0]?.[0]).toEqual({ word: 'decline', weight: 1 });
    expect(first?.words[0]?.slice(1).every(({ weight }) => weight === 0.9)).toBe(true);
  });

  it('looks for every spelling of a region that the texts have', () => {
    const [first] = translated('область Жетісу', 'ru').values();
    expect(first?.words[0]?.[0]).toEqual({ word: 'zhetysu', weight: 1 });
  });

  it('searches what the texts do not say, for that they do not', () => {
    expect(searched('футбол')).toEqual(['football']);
  });

  it.each([
    ['ҚҚС-пен', ['VAT', '']],
    ['8-го класса', ['', 'grade']],
    ['Hub-та қандай', ['', '']],
  ])('searches no ending after a hyphen: %s', (question, words) => {
    expect(searched(question)).toEqual(words);
  });

  it.each(['KazLLM', '2024', 'Stadler python'])('leaves %s as it is', (question) => {
    expect(searched(question)).toEqual([]);
  });

  it('knows nothing of a word that is no entry and no name of the texts', () => {
    expect(searched('синхрофазотрон')).toEqual([]);
  });

  it('reads Kazakh that is typed without its letters', () => {
    expect(searched('журек ауыстыру канша')).toEqual(['heart transplant', '']);
  });

  it('reads a single word of the other language', () => {
    expect(searched('акимат туралы жаңалық былтыр')).toContain('akimat');
  });

  it('stands on any text, once for each word at most', () => {
    const letters = fc.constantFrom(...'абвкпрсожыәқңө -,.19aZ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), (chosen) => {
        const text = chosen.join('');
        const words = tokenize(text);
        let free = 0;
        for (const [at, { length }] of translated(text)) {
          expect(at).toBeGreaterThanOrEqual(free);
          free = at + length;
        }
        expect(free).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 200 },
    );
  });
});
