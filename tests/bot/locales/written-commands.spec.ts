import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseInterests } from '../../../src/bot/parse-interests.ts';
import { parseLanguages } from '../../../src/bot/parse-languages.ts';
import { parseLook } from '../../../src/bot/parse-look.ts';
import { parsePause } from '../../../src/bot/parse-pause.ts';
import { parseQuietHours, parseRhythm } from '../../../src/bot/parse-schedule.ts';
import { buildIndex } from '../../../src/index/news-index.ts';

/** The first of December: the texts name days of that month. */
const NOW = Date.UTC(2025, 11, 1, 6);

/** Whether a command with these words does at once what it says. */
const UNDERSTOOD: Readonly<Record<string, (words: string) => boolean>> = {
  subscribe: (words) => parseInterests(words, buildIndex([])).outcome === 'named',
  digest: (words) => parseRhythm(words).outcome === 'understood',
  quiet: (words) => parseQuietHours(words).outcome === 'understood',
  pause: (words) => parsePause(words, NOW, 'Asia/Almaty').outcome === 'until',
  settings: (words) => parseLook(words).outcome === 'understood',
  language: (words) => parseLanguages(words) !== null,
};
/** Their words are a question, a link or one fixed word. */
const WITHOUT_PARSER = ['ask', 'watch', 'reload', 'rollback'];

const FOLDER = 'src/bot/locales';
const written = readdirSync(FOLDER).flatMap((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return [...text.matchAll(/<code>\/(\w+) ([^<$]+)<\/code>/g)].map(
    ([, name = '', words = '']) => [name, words] as const,
  );
});

describe('a command that is written in a text as an example', () => {
  it.each(written)('/%s %s is understood without a further question', (name, words) => {
    if (WITHOUT_PARSER.includes(name)) return;
    expect(UNDERSTOOD[name]?.(words)).toBe(true);
  });
});
