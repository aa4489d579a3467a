import { describe, expect, it } from 'vitest';
import { z } from 'zod';

type Words = { readonly [key: string]: unknown };

/** The modules are the browser's, so they have no types here. */
async function wordsOf(language: string): Promise<Words> {
  const path = `../../src/playground/page/words-${language}.js`;
  const module: unknown = await import(path);
  const [words] = Object.values(z.record(z.string(), z.looseObject({})).parse(module));
  if (words === undefined) throw new Error(`no words in ${path}`);
  return words;
}

/** Each key with the kind of its value, and of functions how many arguments they take: `clock.now: function 1`. */
function shapeOf(value: unknown, path: string): string[] {
  if (typeof value === 'function') return [`${path}: function ${value.length}`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

/** All texts, functions called with example arguments. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'function') return [String(value('1', '3', 'hint'))];
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(textsOf);
}

describe('dates in Kazakh', () => {
  it('need no names from the browser, which may have none', async () => {
    const path = '../../src/playground/page/kazakh-dates.js';
    const module: unknown = await import(path);
    const { KAZAKH_FORMATS: formats } = z
      .object({ KAZAKH_FORMATS: z.record(z.string(), z.custom<(parts: object) => string>()) })
      .parse(module);
    const parts = { day: 30, month: 10, year: 2026, weekday: 1, time: '08:05' };
    expect(Object.fromEntries(Object.entries(formats).map(([name, of]) => [name, of(parts)]))).toEqual({
      time: '08:05',
      day: '30 қараша',
      dayWithYear: '2026 ж. 30 қараша',
      shortDay: '30 қар.',
      year: '2026',
      clock: 'дс 08:05',
      clockInFull: 'дүйсенбі, 30 қараша, 08:05',
    });
  });
});

describe('an answer is explained', () => {
  it.each([
    ['What is new?', true],
    ['/ask What is new?', true],
    ['/ask@habarshy_bot what is new?', true],
    ['/ask', false],
    ['/subscribe Astana', false],
    ['/manage@habarshy_bot', false],
  ])('to %s: %s', async (text, expected) => {
    const path = '../../src/playground/page/why-panel.js';
    const module: unknown = await import(path);
    const { isQuestion } = z.object({ isQuestion: z.custom<(text: string) => boolean>() }).parse(module);
    expect(isQuestion(text)).toBe(expected);
  });
});

describe('the texts of the playground page', () => {
  it.each(['ru', 'kk'])('have the same keys in %s as in English', async (language) => {
    expect(shapeOf(await wordsOf(language), '')).toEqual(shapeOf(await wordsOf('en'), ''));
  });

  it.each(['ru', 'kk'])('are translated into %s, each of them', async (language) => {
    const english = textsOf(await wordsOf('en'));
    const same = textsOf(await wordsOf(language)).filter((text, at) => text === english[at]);
    expect(same).toEqual([]);
  });

  it.each(['en', 'ru', 'kk'])('end no sentence twice in %s', async (language) => {
    expect(textsOf(await wordsOf(language)).filter((text) => /\.\.|\s\s|undefined/.test(text))).toEqual([]);
  });
});
