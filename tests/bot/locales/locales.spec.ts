import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/bot/commands/all.ts';
import { textsFor } from '../../../src/bot/locales/locale.ts';
import { plural } from '../../../src/bot/locales/plural.ts';
import { BOT_LOCALES, botLocaleFor } from '../../../src/languages/bot-locale.ts';
import { Html, html } from '../../../src/telegram/html.ts';

/** Every text by its path, functions called with marked arguments so that what they leave out is seen. */
function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value instanceof Html) return [[path, value.markup]];
  if (typeof value === 'function') return leaves(value(...markedArguments(path)), path);
  if (Array.isArray(value)) return value.flatMap((item, at) => leaves(item, `${path}[${at}]`));
  return Object.entries(value as object).flatMap(([key, item]) =>
    leaves(item, path === '' ? key : `${path}.${key}`),
  );
}

/** Numbers for texts that count, words for the others. */
function markedArguments(path: string): unknown[] {
  if (path === 'loaded') return [{ new: 71, changed: 72, pushes: 73 }];
  if (path === 'rolledBack') return [{ source: 'ФАЙЛ', new: 71, changed: 72 }];
  if (/^(watching|alreadyWatching)$/.test(path)) return [html`СЛОВО`];
  if (path === 'isUncertain') return [{ chatId: 71, when: 'ДЕНЬ', problem: 'СЛОВО' }];
  if (path.startsWith('understanding.stopAll.')) return [71, 'СЛОВО'];
  const isCount =
    /^(andMore|page|preview(New|Changed|Unchanged|Rejected|Chats)|onlyAdmins|fileTooLarge|tooMany\w+|digest.title)$/.test(
      path,
    );
  if (isCount) return [71, 72];
  const source = /^sources\.(?:review\.|result\.)?(\w+)$/.exec(path)?.[1] ?? '';
  if (/^(title|published)$/.test(source) && path.includes('review'))
    return source === 'title' ? [71, 72] : ['СЛОВО', 71];
  if (/^(named|failing|waiting|reviewButton|withdrawn|sureButton|publishedAll)$/.test(source))
    return [71, 72];
  if (/^all(Button|Sure)$/.test(source)) return [71, 'СЛОВО'];
  return path.startsWith('stats.') && path !== 'stats.lastLoad' ? [71, 'ДЕНЬ'] : ['СЛОВО', 'ДЕНЬ'];
}

const MARKS = ['71', '72', '73', 'ФАЙЛ', 'СЛОВО', 'ДЕНЬ'];
const marksIn = (text: string) => MARKS.filter((mark) => text.includes(mark));
const tagsIn = (text: string) => text.match(/<\/?[a-z]+>/g) ?? [];

describe.each(BOT_LOCALES.filter((language) => language !== 'en'))('the texts in %s', (language) => {
  const english = new Map(leaves(textsFor('en'), ''));
  const own = leaves(textsFor(language), '');

  it('are there for every English text, and none beside', () => {
    expect(own.map(([path]) => path)).toEqual([...english.keys()]);
  });

  it.each(own)('say in %s what the English one says, and in their own words', (path, text) => {
    expect(marksIn(text)).toEqual(marksIn(english.get(path) ?? ''));
    expect(tagsIn(text)).toEqual(tagsIn(english.get(path) ?? ''));
    const isWordless = /^[^\p{L}]*$/u.test(text.replace(/СЛОВО|ДЕНЬ/g, ''));
    if (!isWordless) expect(text).not.toBe(english.get(path));
  });
});

describe('locales', () => {
  it('have no text that nothing shows', () => {
    const files = readdirSync('src/bot', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/locales.(en|ru|kk)\.ts$/.test(file),
    );
    const code = files.map((file) => readFileSync(join('src/bot', file), 'utf8')).join('\n');
    const isShown = (key: string) => new RegExp(`\\b${key}\\b`).test(code);
    expect(Object.keys(textsFor('en')).filter((key) => !isShown(key))).toEqual([]);
  });

  it('describe every command that stands in a menu', () => {
    const { commandMenu } = textsFor('en');
    const described = Object.keys(commandMenu).sort();
    expect(described).toEqual(
      COMMANDS.map(({ name }) => name)
        .filter((name) => name !== 'start')
        .sort(),
    );
  });

  it.each([
    ['kk', 'kk'],
    ['ru-RU', 'ru'],
    ['en', 'en'],
    ['de', 'en'],
    ['constructor', 'en'],
    [null, 'en'],
  ])('are chosen for an app in %s: %s', (code, expected) => {
    expect(botLocaleFor(code)).toBe(expected);
  });
});

describe('plural', () => {
  it.each([
    ['en', 1, '1 chat'],
    ['en', 5, '5 chats'],
    ['ru', 1, '1 чат'],
    ['ru', 3, '3 чата'],
    ['ru', 11, '11 чатов'],
    ['ru', 21, '21 чат'],
  ])('in %s of %i is %s', (language, count, expected) => {
    const forms =
      language === 'en'
        ? { one: 'chat', other: 'chats' }
        : { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' };
    expect(plural(language, count, forms)).toBe(expected);
  });
});
