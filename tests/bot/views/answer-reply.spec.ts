import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { answerReply } from '../../../src/bot/views/answer-reply.ts';
import type { OutgoingMessage } from '../../../src/telegram/outgoing-message.ts';
import { anArticle } from '../../support/articles.ts';
import { realIndex } from '../../support/real-seed.ts';

const index = realIndex();
const replyTo = (question: string, language: 'en' | 'ru' | 'kk') =>
  answerReply(answerQuestion(index, question), index, language).html;

describe('the reply to a question in another language than the texts', () => {
  it.each([
    ['пересадка сердца в Алматы', 'en', 'Searched for: heart transplant · Almaty'],
    ['пересадка сердца в Алматы', 'ru', 'Искал по-английски: heart transplant · Almaty'],
    ['Алматыда жүрек ауыстыру', 'kk', 'Ағылшынша іздедім: Almaty · heart transplant'],
    ['новости о железной дороге', 'en', 'Searched for: railway'],
    ['чемпионат по футболу', 'en', 'Searched for: championship · football'],
  ] as const)('to "%s" (%s) tells: %s', (question, language, told) => {
    expect(replyTo(question, language)).toContain(told);
  });

  it.each(['heart transplant in Almaty', 'news from Shymkent', 'новости Шымкента'])(
    'to "%s" tells nothing, for nothing was translated',
    (question) => {
      expect(replyTo(question, 'en')).not.toContain('Searched for');
    },
  );

  it('says last how it was read, after the passage that is closest', () => {
    const { html } = answerReply(
      { ...answerQuestion(index, 'Мона Лизаны кім салды?'), outcome: 'related', searchedFor: ['build'] },
      index,
      'ru',
    );
    expect(html).toMatch(/^В новостях этого нет[\s\S]*\n\n<i>Искал по-английски: build<\/i>$/);
  });

  it('cuts a long list of words', () => {
    const words = 'больница школа дорога вода рыба лёд газ нефть уголь золото поезд аэропорт мост завод';
    const question = `${words} министр аким президент посол директор учитель врач хирург студент ребёнок семья`;
    const [told = ''] = /Searched for: [^<]*/.exec(replyTo(question, 'en')) ?? [];
    expect(told.length).toBeGreaterThan(80);
    expect(told.length).toBeLessThanOrEqual('Searched for: '.length + 120);
  });
});

const QUESTION = 'How many people are waiting for a heart transplant?';
const SNIPPET = 'On 10 January 140 adults were waiting for a heart.';
const [ADULTS, WAITING] = ['140 adults', 'waiting'].map((words) => {
  const start = SNIPPET.indexOf(words);
  return { start, end: start + words.length };
});

/** An answer made by hand: passages of articles called `Title 1`, `Title 2`, …, the question's word marked in each. */
function anAnswer(made: Partial<Answer>, passages = 1): Answer {
  const [real] = answerQuestion(index, QUESTION).passages;
  if (real === undefined || WAITING === undefined) throw new Error('the seed answers this question');
  const shown = Array.from({ length: passages }, (_, at) => ({
    ...real,
    rank: at + 1,
    article: anArticle({ id: String(at + 1), title: `Title ${at + 1}` }),
    passage: SNIPPET,
    snippet: SNIPPET,
    outside: { before: '', after: '' },
    matches: [WAITING],
    copies: [],
  }));
  return {
    ...answerQuestion(index, QUESTION),
    answerSpan: null,
    missing: [],
    outcome: 'answered',
    passages: shown,
    ...made,
  };
}

const labelsOf = ({ buttons = [] }: OutgoingMessage) => buttons.flat().map(({ text }) => text);

describe('an answer', () => {
  it('begins with the sentence that answers, the answer itself in bold, then says where it is from', () => {
    const { html } = answerReply(anAnswer({ answerSpan: ADULTS ?? null }), index, 'en');
    const [first, second, third, ...rest] = html.split('\n');
    expect(first).toBe('<blockquote>On 10 January <b>140 adults</b> were waiting for a heart.</blockquote>');
    expect(second).toMatch(/^<a href="https:[^"]*">Title 1<\/a>$/);
    expect(third).toMatch(/ · \d+ \p{L}+ \d{4}$/u);
    expect(rest).toEqual([]);
  });

  it('has nothing in bold where the answer cannot be pointed at', () => {
    expect(answerReply(anAnswer({ answerSpan: null }), index, 'en').html).not.toContain('<b>');
  });

  it('tells after the answer how the question was read', () => {
    const corrections = [{ from: 'haert', to: 'heart' }];
    const { html } = answerReply(anAnswer({ corrections, searchedFor: ['queue'] }), index, 'en');
    expect(html).toMatch(
      /^<blockquote>[\s\S]*<i>Showing results for heart<\/i>\n<i>Searched for: queue<\/i>$/,
    );
  });

  it('tells of no English words where the answer was found in another language', () => {
    const { passages } = anAnswer({});
    const inKazakh = passages.map((passage) => ({
      ...passage,
      article: { ...passage.article, language: 'kk' as const },
    }));
    const { html } = answerReply(anAnswer({ passages: inKazakh, searchedFor: ['queue'] }), index, 'kk');
    expect(html).not.toContain('queue');
  });

  it('keeps further passages behind a button, which is there only where there are some', () => {
    const several = answerReply(anAnswer({}, 3), index, 'en');
    expect(several.html).not.toContain('Title 2');
    expect(labelsOf(several)).toContain('More');
    expect(labelsOf(answerReply(anAnswer({}), index, 'en'))).not.toContain('More');
  });

  it('names two other publishers and counts the rest', () => {
    const copies = ['7', '8', '9'].map((id) => anArticle({ id }));
    const made = anAnswer({});
    const passages = made.passages.map((passage) => ({ ...passage, copies }));
    const { html } = answerReply({ ...made, passages }, index, 'en');
    expect(html).toMatch(/also published by <a [^>]*>[^<]*<\/a>, <a [^>]*>[^<]*<\/a> and 1 more$/);
  });
});

describe('the reply where nothing answers, but something is close', () => {
  const related = (made: Partial<Answer>, language: 'en' | 'ru' | 'kk' = 'en', passages = 1) =>
    answerReply(anAnswer({ outcome: 'related', ...made }, passages), index, language);

  it('says so first, then shows the closest sentence and its source', () => {
    const lines = related({})
      .html.split('\n')
      .filter((line) => line !== '');
    expect(lines[0]).toBe('The news does not say this. Closest:');
    expect(lines[1]).toContain('140 adults were <b>waiting</b>');
    expect(lines[2]).toContain('Title 1');
  });

  it('cuts a long one, so that it stays short', () => {
    const made = anAnswer({ outcome: 'related' });
    const snippet = 'word '.repeat(80).trim();
    const passages = made.passages.map((passage) => ({ ...passage, snippet, matches: [] }));
    const [, quoted = ''] = /<blockquote>(.*)<\/blockquote>/.exec(
      answerReply({ ...made, passages }, index, 'en').html,
    ) ?? ['', ''];
    expect(quoted.length).toBeLessThanOrEqual(251);
    expect(quoted).toMatch(/…$/);
  });

  it.each([
    ['en', 'Not mentioned: heart · a price'],
    ['ru', 'Не упоминается: heart · цена'],
    ['kk', 'Айтылмаған: heart · бағасы'],
  ] as const)('names what is missing, in %s', (language, said) => {
    expect(related({ missing: ['heart', 'money'] }, language).html).toContain(said);
  });

  it('names a word of the question as it was asked, also where it is the name of a kind', () => {
    const html = related({ question: 'how much money was spent', missing: ['money'] }).html;
    expect(html).toContain('Not mentioned: money');
  });

  it('names nothing where nothing is known to be missing', () => {
    expect(related({ missing: [] }).html).not.toContain('Not mentioned');
  });

  it('offers more passages, to watch the question, and the newest articles', () => {
    expect(labelsOf(related({}, 'en', 2))).toEqual(['More', 'Watch this', 'Newest articles']);
  });
});

describe('the reply to a request for a list', () => {
  it.each([
    ['what happened on 1 February in Karaganda', 'en', 'Newest articles: Karaganda Region · 1 February 2025'],
    ['что было 1 февраля', 'ru', 'Последние новости: 1 февраля 2025'],
    ['news about the railway', 'en', 'Articles about: railway'],
    ['news about football', 'en', 'No news yet: football.'],
    [
      '2019 жылғы 5 наурызда не болды',
      'kk',
      '2019 ж. 5 наурыз күні жаңалық жоқ. Ең соңғысы: 2025 ж. 1 ақпан.',
    ],
    ['news of 5 March 2019', 'en', 'Nothing on 5 March 2019. Newest: 1 February 2025.'],
    [
      'новости за март 2019',
      'ru',
      'За эти дни новостей нет (1 марта 2019 – 31 марта 2019). Последние: 1 февраля 2025.',
    ],
    ['news until 5 March 2025', 'en', 'Newest articles: until 5 March 2025'],
    ['новости за 30 февраля', 'ru', 'Такого дня нет: 30 февраля. Последние: 1 февраля 2025.'],
    ['news about railwya', 'en', 'Showing results for railway'],
  ] as const)('to "%s" (%s) says: %s', (question, language, said) => {
    expect(replyTo(question, language)).toContain(said);
  });

  it('shows what an article says of the topic', () => {
    expect(replyTo('news about fish', 'en')).toMatch(/<b>fish<\/b>/i);
  });
});
