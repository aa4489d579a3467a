import { describe, expect, it } from 'vitest';
import { subscriptionList } from '../../../src/bot/views/subscription-list.ts';
import { AT_ONCE, inZone } from '../../../src/chats/schedule.ts';
import { buildIndex } from '../../../src/index/news-index.ts';
import { aSubscription } from '../../support/interests.ts';

const schedule = inZone({ ...AT_ONCE, rhythm: { kind: 'weekly', weekday: 1, minute: 540 } }, 'Asia/Almaty');
const subscriptions = Array.from({ length: 25 }, (_, at) =>
  aSubscription({ id: at + 1, interest: { kind: 'keywords', text: `word${at + 1}` } }),
);

const index = buildIndex([]);
const sent = new Map<number | null, number>();
const languages = { language: null, languageCode: 'kk', languageOrder: null, waitForLanguageMinutes: null };

const labelsOf = (page: number, language: 'en' | 'ru' | 'kk' = 'en') =>
  subscriptionList({ subscriptions, schedule, languages, index, sent, page }, language)
    .buttons?.flat()
    .map(({ text }) => text) ?? [];

describe('subscriptionList', () => {
  it('says when articles come', () => {
    const text = (language: 'en' | 'ru' | 'kk') =>
      subscriptionList({ subscriptions, schedule, languages, index, sent, page: 0 }, language).html;
    expect(text('en')).toContain('<b>in a weekly digest: Monday, 09:00</b>');
    expect(text('ru')).toContain('<b>сводкой раз в неделю: понедельник, 09:00</b>');
    expect(text('kk')).toContain('дүйсенбі, 09:00');
  });

  it('says in which languages they come, and how long they wait for the first if they do', () => {
    const text = (waitForLanguageMinutes: number | null) =>
      subscriptionList(
        {
          subscriptions,
          schedule,
          languages: { ...languages, waitForLanguageMinutes },
          index,
          sent,
          page: 0,
        },
        'en',
      ).html;
    expect(text(null)).toContain('<b>in Kazakh, otherwise in Russian, otherwise in English</b>');
    expect(text(null)).not.toContain('Wait for my language');
    expect(text(360)).toContain('Wait for my language: <b>6 h</b>');
  });

  it('says what followed words are found as in other languages, and what is not translated', () => {
    const text = (words: string, language: 'en' | 'ru' | 'kk') =>
      subscriptionList(
        {
          subscriptions: [aSubscription({ id: 1, interest: { kind: 'keywords', text: words } })],
          schedule,
          languages,
          index,
          sent,
          page: 0,
        },
        language,
      ).html;
    expect(text('отопление', 'ru')).toContain('Также: heating, жылыту');
    expect(text('heating', 'en')).toContain('Also: отопление');
    expect(text('жылу -футбол', 'kk')).toContain('«футбол», сондай-ақ: football');
    expect(text('heating', 'en')).not.toContain('no translation');
    expect(text('qwertyuiop', 'en')).toContain('no translation of “qwertyuiop”');
  });

  it.each([
    [
      'en',
      [
        [1, 2],
        [2, 5],
      ],
      'Came in the last 7 days: 7 (the word “word2”: 5, the word “word1”: 2)',
    ],
    [
      'ru',
      [
        [1, 2],
        [null, 1],
        [99, 1],
      ],
      'Пришло за 7 дней: 4 (слово «word1»: 2, уже отменённое: 2)',
    ],
    ['kk', [], 'Соңғы 7 күнде ештеңе келген жоқ.'],
  ] as const)('says in %s how many came by which', (language, came, said) => {
    const list = {
      subscriptions,
      schedule,
      languages,
      index,
      sent: new Map<number | null, number>(came),
      page: 0,
    };
    expect(subscriptionList(list, language).html).toContain(said);
  });

  it('turns its pages, ten subscriptions on each', () => {
    expect(labelsOf(0).filter((text) => text.startsWith('✕'))).toHaveLength(10);
    expect(labelsOf(0)).toContain('Next ›');
    expect(labelsOf(0)).not.toContain('‹ Back');
    expect(labelsOf(2).filter((text) => text.startsWith('✕'))).toHaveLength(5);
    expect(labelsOf(2)).toContain('‹ Back');
  });

  it('shows the last page there is where one is gone', () => {
    expect(labelsOf(99)).toEqual(labelsOf(2));
  });
});
