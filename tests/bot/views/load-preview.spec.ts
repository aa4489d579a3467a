import { describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../../src/articles/article.ts';
import { ADMIN_TEXTS } from '../../../src/bot/locales/admin-texts.ts';
import { loadPreview, previewFile } from '../../../src/bot/views/load-preview.ts';
import type { LoadPreview } from '../../../src/library/load-preview.ts';
import { plainTextOf } from '../../../src/telegram/plain-text.ts';
import { anArticle } from '../../support/articles.ts';

const russian: Edition = {
  language: 'ru',
  title: 'Мост',
  body: 'Открыт мост.',
  url: 'https://example.kz/news/1?lang=ru',
  mentions: [],
};
const article = anArticle({ id: '1', title: 'Bridge', otherEditions: [russian] });

function previewOf(given: Partial<LoadPreview>): LoadPreview {
  return {
    id: 1,
    new: [],
    changed: [],
    unchanged: 0,
    rejected: [],
    notes: [],
    chatsToNotify: 0,
    pushes: 0,
    chatsPausing: 0,
    ...given,
  };
}

const shown = (given: Partial<LoadPreview>, language: 'en' | 'ru' | 'kk' = 'en') =>
  plainTextOf(loadPreview(previewOf(given), 'a.txt', language).html);

describe('loadPreview', () => {
  it.each([
    [
      'en',
      '• Bridge\n1 February 2025 · Aktobe Region · Aktobe Region administration (akimat) · English, Russian',
    ],
    ['ru', '• Bridge\n1 февраля 2025 · Актюбинская область'],
    ['kk', '• Bridge\n2025 ж. 1 ақпан · Ақтөбе облысы'],
  ] as const)('shows day, region, issuer and languages of what is new in %s', (language, expected) => {
    expect(shown({ new: [article] }, language)).toContain(expected);
  });

  it.each<[string, Partial<Article>, string]>([
    [
      'the title',
      { title: 'Bridge open' },
      '• Bridge → Bridge open\n1 February 2025 · Aktobe Region · overwrites the text: English',
    ],
    [
      'the text',
      { body: 'Other.' },
      '• Bridge\n1 February 2025 · Aktobe Region · overwrites the text: English',
    ],
    ['another edition', { otherEditions: [{ ...russian, body: 'Закрыт.' }] }, 'overwrites the text: Russian'],
    [
      'one more edition',
      { otherEditions: [russian, { ...russian, language: 'kk' }] },
      '1 February 2025 · Aktobe Region · adds: Kazakh',
    ],
    ['the day', { published: '2025-02-03' }, '1 February 2025 → 3 February 2025'],
    ['the heading', { category: 'Roads' }, 'Aktobe Region · link, publisher or heading changes'],
    ['the region', { region: 'KZ-75' }, '1 February 2025 · Aktobe Region → Almaty'],
  ])('says what a load would change: %s', (_, change, expected) => {
    expect(shown({ changed: [{ before: article, after: { ...article, ...change } }] })).toContain(expected);
  });

  it.each([
    ['en', '2 chats would get 5 messages.'],
    ['ru', 'Получат: 2 чата, всего сообщений: 5.'],
    ['kk', 'Хабарлама алатын чаттар: 2, хабарламалар саны: 5.'],
  ] as const)('says in %s how many messages it would bring', (language, expected) => {
    expect(shown({ new: [article], chatsToNotify: 2, pushes: 5 }, language)).toContain(expected);
    expect(shown({ new: [article] }, language)).toContain(ADMIN_TEXTS[language].nobody);
  });

  it.each([
    [
      'en',
      "Paid broadcast: at most 100,000 messages, at 1000 a second about 2 minutes. It takes up to 9,700 Stars from the bot's balance",
    ],
    ['ru', 'С баланса бота спишется до 9 700 звёзд'],
    ['kk', 'Бот балансынан ең көбі 9 700 Жұлдыз алынады'],
  ] as const)('says in %s what paid pushes take and cost', (language, expected) => {
    const preview = previewOf({ new: [article], pushes: 100_000 });
    const text = plainTextOf(loadPreview(preview, 'a.txt', language, 1000).html).replace(
      /[\u00A0\u202F]/g,
      ' ',
    );
    expect(text).toContain(expected);
  });

  it.each<[string, Partial<LoadPreview>, number]>([
    ['pushes are free', { new: [article], pushes: 5 }, 30],
    ['nothing is pushed', { new: [article], pushes: 0 }, 1000],
    ['nothing changes', { pushes: 5 }, 1000],
  ])('says nothing of a cost where %s', (_, given, perSecond) => {
    expect(loadPreview(previewOf(given), 'a.txt', 'en', perSecond).html).not.toContain('Star');
  });

  it('says how a file was read', () => {
    expect(shown({ notes: [{ file: 'a.txt', message: 'read as UTF-16LE' }] })).toContain(
      '• a.txt: read as UTF-16LE',
    );
  });

  it('lists the first few, and the rest in a file', () => {
    const many = Array.from({ length: 7 }, (_, at) => anArticle({ id: String(at), title: `Bridge ${at}` }));
    const given = {
      new: many,
      changed: many.map((after) => ({ before: after, after: { ...after, title: 'x' } })),
    };
    expect(shown(given).match(/• Bridge/g)).toHaveLength(10);
    expect(shown(given)).not.toContain('Bridge 5');
    expect(previewFile(previewOf(given), 'en')?.match(/• Bridge/g)).toHaveLength(14);
    expect(previewFile(previewOf({ new: many.slice(0, 5) }), 'en')).toBeNull();
  });
});
