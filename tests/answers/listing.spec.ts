import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answering, answerQuestion } from '../../src/answers/answer-question.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { anArticle } from '../support/articles.ts';
import { realIndex } from '../support/real-seed.ts';

const ids = (question: string, index = realIndex()) =>
  answerQuestion(index, question, { top: 9 }).passages.map(({ article }) => article.id);

describe('a list on a topic', () => {
  it('is made in pieces, and looks at each of many articles once', () => {
    const bodies = ['Water is here.', 'The rivers hold water.', 'A school was opened.'];
    const many = buildIndex(
      Array.from({ length: 900 }, (_, at) => anArticle({ id: `${at}`, body: `${bodies[at % 3]} No. ${at}` })),
    );
    const looked = vi.spyOn(many, 'termMatches');
    onTestFinished(() => looked.mockRestore());
    const list = answering(many, 'water rivers dams floods canals', { asList: true });
    const inPieces: number[] = [];
    for (let isDone = false; !isDone; ) {
      isDone = list.next().done === true;
      inPieces.push(looked.mock.calls.length);
      looked.mockClear();
    }
    expect(Math.max(...inPieces)).toBeLessThanOrEqual(2);
    expect(inPieces.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(many.articles.length);
  });

  it('shows of each article what it has to say of it', () => {
    const [first] = answerQuestion(realIndex(), 'news about artificial intelligence').passages;
    expect(first?.snippet).toMatch(/artificial intelligence/i);
    expect(first?.matches).not.toEqual([]);
  });

  const speeches = buildIndex([
    anArticle({ id: '1', title: 'Speech of Tokayev', body: 'Our rivers hold less water each year.' }),
    anArticle({ id: '2', title: 'Session', body: 'Mr Tokayev spoke of water in the steppe.' }),
    anArticle({ id: '3', title: 'Report', body: 'Farmers had enough water. Fields were sown.' }),
    anArticle({ id: '4', title: 'Visit', body: 'Mr Tokayev opened a school in Semey.' }),
  ]);

  it.each(['what did Tokayev say about water', 'что сказал Токаев о воде', 'Тоқаев су туралы не айтты'])(
    'holds only what the speaker is named beside: "%s"',
    (question) => {
      expect(ids(question, speeches).sort()).toEqual(['1', '2']);
    },
  );

  it('holds all that names the speaker where no topic is given', () => {
    expect(ids('what did Tokayev say?', speeches).sort()).toEqual(['1', '2', '4']);
  });

  it('is no answer where nobody said so, and offers the nearest', () => {
    const answer = answerQuestion(speeches, 'what did Bektenov say about water');
    expect(answer.outcome).toBe('related');
    expect(answer.passages).not.toEqual([]);
  });
});

describe('a list of what somebody said, who is named nowhere beside the topic', () => {
  const budgets = Array.from(
    { length: 400 },
    (_, at) => `The council of district ${at} spoke of its budget.`,
  );
  const farFrom = 'The road to the village was repaired, and its bridge too. '.repeat(20);

  it.each([
    ['named in one article', [...budgets, 'Mr Zorkin opened a school.'], 20],
    ['named in all of them', budgets.map((budget) => `${budget} ${farFrom} Mr Zorkin left.`), 70],
  ])('reads few articles to find none: %s', (_, bodies, few) => {
    const index = buildIndex(bodies.map((body, at) => anArticle({ id: String(at), body })));
    const reading = vi.spyOn(index, 'passagesOf');
    onTestFinished(() => reading.mockRestore());
    const answer = answerQuestion(index, 'what did Zorkin say about the budget');
    expect(answer.outcome).toBe('related');
    expect(answer.passages.length).toBeGreaterThan(0);
    expect(new Set(reading.mock.calls.map(([{ id }]) => id)).size).toBeLessThan(few);
  });
});

describe('a list on what several regions published', () => {
  it('holds it once, with the others beside it', () => {
    const { passages } = answerQuestion(realIndex(), 'news about cryptocurrencies', { top: 9 });
    const published = passages.flatMap(({ article, copies }) => [article.id, ...copies.map(({ id }) => id)]);
    expect(new Set(published).size).toBe(published.length);
    expect(passages[0]?.copies.length).toBeGreaterThan(0);
  });
});

describe('a list of days', () => {
  const index = buildIndex([
    anArticle({ id: '1', published: '2025-01-29', region: 'KZ-35' }),
    anArticle({ id: '2', published: '2025-01-31' }),
    anArticle({ id: '3', published: '2025-02-01' }),
  ]);

  it.each([
    ['what happened yesterday', ['2']],
    ['что было позавчера', []],
    ['өткен аптада не болды', ['3', '2', '1']],
    ['news since Friday', ['3', '2']],
    ['what happened on 29 January in Karaganda', ['1']],
  ])('holds those articles alone: "%s"', (question, expected) => {
    const { outcome, passages } = answerQuestion(index, question);
    expect(outcome).toBe(expected.length > 0 ? 'answered' : 'related');
    if (expected.length > 0) expect(passages.map(({ article }) => article.id)).toEqual(expected);
  });

  it('counts from today, and offers the newest day where that day has nothing', () => {
    const listed = (today: string) => {
      const { outcome, passages } = answerQuestion(index, 'yesterday', { today });
      return [outcome, passages.map(({ article }) => article.id)];
    };
    expect(listed('2025-02-02')).toEqual(['answered', ['3']]);
    expect(listed('2026-11-24')).toEqual(['related', ['3']]);
  });

  it('says which day there is not', () => {
    const { outcome, noSuchDay, passages } = answerQuestion(index, 'news of 30 February');
    expect([outcome, noSuchDay, passages[0]?.article.id]).toEqual(['related', '30 February', '3']);
  });

  it('offers the newest where the days have none', () => {
    const { outcome, passages } = answerQuestion(index, 'what happened on 5 March 2019');
    expect(outcome).toBe('related');
    expect(passages[0]?.article.id).toBe('3');
  });
});

describe('a list asked of one region alone', () => {
  const index = buildIndex([
    anArticle({ id: '1', region: 'KZ-15', title: 'Roads of Aktobe', body: 'Roads were repaired.' }),
    anArticle({ id: '2', region: 'KZ-71', title: 'Roads of Astana', body: 'Roads were repaired.' }),
    anArticle({ id: '3', region: 'KZ-75', title: 'Roads of Almaty', body: 'Roads were repaired.' }),
  ]);
  const listed = (question: string) => {
    const { outcome, passages } = answerQuestion(index, question, { top: 9, region: 'KZ-15' });
    return { outcome, ids: passages.map(({ article }) => article.id) };
  };

  it.each([
    ['no region', 'latest news', 'answered'],
    ['that region', 'news from Aktobe', 'answered'],
    ['that region among others', 'news from Aktobe and Astana', 'answered'],
    ['another region', 'news from Astana', 'related'],
    ['a topic and another region', 'news about roads in Astana', 'related'],
    ['another region in Russian', 'новости Астаны', 'related'],
  ])('holds only articles of that region where the question names %s', (_, question, outcome) => {
    expect(listed(question)).toEqual({ outcome, ids: ['1'] });
  });
});

describe('what somebody said', () => {
  const index = buildIndex([
    anArticle({ id: '1', title: 'A session', body: 'President Kassym-Jomart Tokayev opened the session.' }),
    anArticle({ id: '2', title: 'President: build it', body: 'President: a railway must be built.' }),
    anArticle({ id: '3', title: 'A railway', body: 'Akim Saparov said that a railway is built.' }),
  ]);

  it.each([
    'What did Tokayev say about railways?',
    'Что сказал Токаев о железной дороге?',
    'Тоқаев теміржол туралы не айтты?',
  ])('is found where a text names only the office: %s', (question) => {
    const { outcome, passages } = answerQuestion(index, question);
    expect([outcome, passages.map(({ article }) => article.id)]).toEqual(['answered', ['2']]);
  });

  it('is not found where another speaks of it, or of something else', () => {
    expect(answerQuestion(index, 'What did Saparov say about sessions?').outcome).toBe('related');
    expect(answerQuestion(index, 'What did Tokayev say about cats?').outcome).toBe('related');
  });
});

describe('a list of what is named', () => {
  const ministry = (id: string, body: string, fields: Partial<Parameters<typeof anArticle>[0]> = {}) =>
    anArticle({ id, issuer: 'dsm', region: 'national', body, ...fields });
  const index = buildIndex([
    anArticle({ id: '1', issuer: 'almaty', region: 'KZ-75', published: '2025-02-01' }),
    anArticle({ id: '2', issuer: 'almaty-oblysy', region: 'KZ-19', published: '2025-02-02' }),
    ministry('3', 'A clinic was opened.', { mentions: ['KZ-75'], published: '2025-02-03' }),
    ministry('4', 'Nurses came to a clinic by train.', { mentions: ['KZ-19'], published: '2025-02-04' }),
    anArticle({ id: '5', body: 'The Ministry of Health and МЧС met. It rained.', published: '2025-02-05' }),
    anArticle({ id: '6', language: 'ru', body: 'В Министерстве здравоохранения сообщили о погоде.' }),
    anArticle({ id: '7', body: 'A ministry spoke of the health of fish, and of rain.' }),
  ]);
  const listed = (question: string, options = {}) => {
    const { passages, extent } = answerQuestion(index, question, { top: 9, ...options });
    const own = passages.filter(({ isMention }) => !isMention).map(({ article }) => article.id);
    const mentioning = passages.filter(({ isMention }) => isMention).map(({ article }) => article.id);
    return { own: own.sort(), mentioning: mentioning.sort(), counts: [extent?.own, extent?.mentioning] };
  };

  it.each([
    ['Almaty', ['1'], ['3']],
    ['новости Алматы', ['1'], ['3']],
    ['Алматинская область', ['2'], ['4']],
    ['Almaty region news', ['2'], ['4']],
    ['Almaty and Almaty region', ['2', '1'], ['3', '4']],
    ['Министерство здравоохранения', ['4', '3'], ['5', '6']],
    ['Минздрав', ['4', '3'], ['5', '6']],
    ['МЧС', [], ['5']],
    ['clinics', ['4', '3'], []],
  ])('holds what it issued, then what others wrote of it: "%s"', (question, own, mentioning) => {
    const counts = [own.length, mentioning.length];
    expect(listed(question)).toEqual({ own: own.toSorted(), mentioning, counts });
  });

  it('goes through all by pages, each article once', () => {
    const parts = [0, 1, 2, 3].map((page) =>
      answerQuestion(index, 'Минздрав', { listed: 1, skip: page, asList: true }),
    );
    const ids = parts.flatMap(({ passages }) => passages.map(({ article }) => article.id));
    expect(new Set(ids)).toEqual(new Set(['4', '3', '5', '6']));
    expect(ids).toHaveLength(4);
    expect(parts.map(({ extent }) => extent?.first)).toEqual([1, 2, 3, 4]);
    expect(parts.map(({ extent }) => extent?.hasMore)).toEqual([true, true, true, false]);
  });

  it.each([
    ['clinic Almaty region', [], ['4']],
    ['clinic 3 February 2025', ['3'], []],
    ['rain', ['5', '7'], []],
  ])('is of topic, place and days together where a list is asked for: "%s"', (request, own, mentioning) => {
    const { passages } = answerQuestion(index, request, { top: 9, asList: true });
    const ids = (isMention: boolean) =>
      passages.filter((one) => one.isMention === isMention).map(({ article }) => article.id);
    expect([ids(false).sort(), ids(true)]).toEqual([own, mentioning]);
  });

  it('says so where more are about a topic than are counted', () => {
    const many = Array.from({ length: 900 }, (_, at) =>
      anArticle({ id: String(at), body: `Water ran in village ${at}.` }),
    );
    const { extent } = answerQuestion(buildIndex(many), 'water', { top: 3 });
    expect(extent).toMatchObject({ first: 1, isExact: false, hasMore: true });
    expect(extent?.own).toBeGreaterThan(100);
  });
});
