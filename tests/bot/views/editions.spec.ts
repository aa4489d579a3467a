import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import type { Article, Edition } from '../../../src/articles/article.ts';
import { inLanguage } from '../../../src/articles/editions.ts';
import type { Reader } from '../../../src/bot/reader.ts';
import { answerReply, furtherPassage } from '../../../src/bot/views/answer-reply.ts';
import { articleCard, articlePush } from '../../../src/bot/views/article-push.ts';
import { digestPage } from '../../../src/bot/views/digest-page.ts';
import { latestPage } from '../../../src/bot/views/latest-page.ts';
import { usualOrder } from '../../../src/chats/language-order.ts';
import { buildIndex } from '../../../src/index/news-index.ts';
import type { OutgoingMessage } from '../../../src/telegram/outgoing-message.ts';
import { plainTextOf } from '../../../src/telegram/plain-text.ts';
import { anArticle } from '../../support/articles.ts';

const LINK = 'https://www.gov.kz/memleket/entities/aktobe/press/news/details/1';
const KAZAKH: Edition = {
  language: 'kk',
  title: 'Ақтөбеде жаңа көпір ашылды',
  body: 'Көпірді жергілікті компаниялар салды.',
  url: `${LINK}?lang=kk`,
  mentions: [],
};
const RUSSIAN: Edition = {
  language: 'ru',
  title: 'В Актобе открыт новый мост',
  body: 'Длина моста через реку Илек составляет 300 метров.',
  url: `${LINK}?lang=ru`,
  mentions: [],
};
/** The Russian edition alone says how long it is. */
const BRIDGE: Article = { ...anArticle({ id: '1' }), ...RUSSIAN, otherEditions: [KAZAKH] };
const index = buildIndex([BRIDGE]);
const reader = (language: Reader['language']): Reader => ({ language, languageOrder: usualOrder(language) });

const linksOf = ({ html, buttons = [] }: OutgoingMessage) => ({
  text: [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url),
  buttons: buttons.flat().flatMap((button) => ('url' in button ? [button.url] : [])),
});
const dataOf = ({ buttons = [] }: OutgoingMessage) =>
  new Map(
    buttons.flat().flatMap((button) => ('data' in button ? [[button.text, button.data] as const] : [])),
  );

describe('an answer that only another edition than the reader’s holds', () => {
  const answer = answerQuestion(index, 'Какова длина моста через реку Илек?');
  const reply = answerReply(answer, index, 'kk', { isWithinArticle: false, ...reader('kk') });

  it('is quoted from it with its language and link; the button opens the page in the reader’s language', () => {
    expect(plainTextOf(reply.html)).toMatch(/300 метров[\s\S]* · орысша$/);
    expect(linksOf(reply)).toEqual({ text: [`${LINK}?lang=ru`], buttons: [`${LINK}?lang=kk`] });
  });

  it('has a button to the others, also on its further pages, and one that goes back', () => {
    expect(dataOf(reply).get('Қазақша')).toBe('edition:kk:1:answer');
    const paged = furtherPassage(answer, 0, 'kk', { isWithinArticle: true, ...reader('kk') });
    expect(paged === null ? null : dataOf(paged).get('Қазақша')).toBe('edition:kk:1:followUp');
  });

  it('says no language to who reads it', () => {
    expect(plainTextOf(answerReply(answer, index, 'ru').html)).not.toContain('на русском');
  });
});

describe('lists', () => {
  it.each([
    ['kk', KAZAKH],
    ['ru', RUSSIAN],
    ['en', RUSSIAN],
  ] as const)('show to a reader of %s an article once, with title and link of one edition', (code, shown) => {
    const listed = answerQuestion(index, 'новости Актобе');
    for (const list of [
      latestPage(index, { region: null, page: 0 }, reader(code)),
      answerReply(listed, index, code),
    ]) {
      expect(linksOf(list).text).toEqual([shown.url]);
      expect(list.html).toContain(shown.title);
    }
  });
});

describe('a push', () => {
  const pushed = (language: Reader['language']) => inLanguage(BRIDGE, usualOrder(language));

  it('names the language where it is not the chat’s, and offers the other editions', () => {
    const push = { article: pushed('en'), reason: 'region:KZ-15', subscriptionId: 12 };
    expect(plainTextOf(articlePush(push, 'en').html)).toContain('· in Russian ·');
    expect(dataOf(articlePush(push, 'en')).get('Қазақша')).toBe('edition:kk:1:12');
    expect(plainTextOf(articlePush({ ...push, article: pushed('kk') }, 'kk').html)).not.toContain('қазақша');
  });

  it('does so in a digest', () => {
    const push = {
      ...{ id: 1, chatId: 1, threadId: null, subscriptionId: 1, reason: 'region:KZ-15' },
      ...{
        isUrgent: false,
        inDigest: false,
        maxTogether: null,
        copyOf: null,
        attempts: 0,
        article: pushed('en'),
      },
    };
    expect(plainTextOf(digestPage([push, push], 'en').message.html)).toContain('· in Russian');
  });

  it('has no such buttons where there is one edition', () => {
    const card = articleCard({ ...BRIDGE, otherEditions: [] }, { language: 'ru', botName: 'habarshy_bot' });
    expect([...dataOf(card).values()].filter((data) => data.startsWith('edition'))).toEqual([]);
  });
});

describe('an article whose publisher is known by its host alone', () => {
  const hosted = { ...anArticle({ id: '2' }), issuer: 'news.example.kz', url: 'https://news.example.kz/2' };

  it('names that once, as the link', () => {
    const { html } = articleCard(hosted, { language: 'ru', botName: 'habarshy_bot' });
    expect(html.match(/>news\.example\.kz</g)).toHaveLength(1);
    expect(plainTextOf(html)).toMatch(
      /\nnews\.example\.kz \(https:\/\/news\.example\.kz\/2\) · 1 февраля 2025 · на английском\n/,
    );
  });
});
