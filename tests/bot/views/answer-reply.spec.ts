import { describe, expect, it } from 'vitest';
import type { AnswerPassage } from '../../../src/answers/answer.ts';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { answerReply } from '../../../src/bot/views/answer-reply.ts';
import { anArticle } from '../../support/articles.ts';
import { realIndex } from '../../support/real-seed.ts';

const index = realIndex();
const replyTo = (question: string, language: 'en' | 'ru' | 'kk') =>
  answerReply(answerQuestion(index, question), index, language).html;

describe('the reply to a question in another language than the texts', () => {
  it.each([
    ['пересадка сердца в Алматы', 'en', 'Searched for: heart transplant · Almaty'],
    ['пересадка сердца в Алматы', 'ru', 'Искал в английских текстах: heart transplant · Almaty'],
    ['Алматыда жүрек ауыстыру', 'kk', 'Ағылшынша мәтіндерден іздедім: Almaty · heart transplant'],
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

  it('says last how it was searched, so that the nearest articles follow what announces them', () => {
    const { html } = answerReply(
      { ...answerQuestion(index, 'Мона Лизаны кім салды?'), outcome: 'related', searchedFor: ['build'] },
      index,
      'ru',
    );
    expect(html).toMatch(/Самые близкие статьи:\n\n• [\s\S]*\n\n<i>Искал в английских текстах: build<\/i>$/);
  });

  it('cuts a long list of words', () => {
    const words = 'больница школа дорога вода рыба лёд газ нефть уголь золото поезд аэропорт мост завод';
    const question = `${words} министр аким президент посол директор учитель врач хирург студент ребёнок семья`;
    const [told = ''] = /Searched for: [^<]*/.exec(replyTo(question, 'en')) ?? [];
    expect(told.length).toBeGreaterThan(150);
    expect(told.length).toBeLessThanOrEqual('Searched for: '.length + 200);
  });
});

describe('an answer', () => {
  const articles = new Map(['1', '2'].map((id) => [id, anArticle({ id, title: `Title ${id}` })]));
  const passage = (articleId: string, rank: number): AnswerPassage => {
    const article = articles.get(articleId) ?? anArticle({ id: articleId });
    const snippet = `Sentence ${rank}.`;
    return { ...realPassage(), rank, article, passage: snippet, snippet, matches: [], copies: [] };
  };
  const replyWith = (...passages: AnswerPassage[]) => {
    const answer = answerQuestion(index, 'How many people are waiting for a heart transplant?');
    return answerReply({ ...answer, outcome: 'answered', passages }, index, 'en');
  };
  const realPassage = () => {
    const [first] = answerQuestion(index, 'heart transplant').passages;
    if (first === undefined) throw new Error('no passage');
    return first;
  };

  it('names each further article once, after what it says', () => {
    const { html } = replyWith(passage('1', 1), passage('2', 2), passage('2', 3));
    expect(html.match(/Title 2/g)).toHaveLength(1);
    expect(html).toMatch(/Sentence 2\.\nSentence 3\.\n<a [^>]*>Title 2<\/a>/);
  });

  it('offers more passages where there are more', () => {
    const labels = (...passages: AnswerPassage[]) =>
      replyWith(...passages)
        .buttons?.flat()
        .map(({ text }) => text);
    expect(labels(passage('1', 1), passage('1', 2))).toContain('More passages');
    expect(labels(passage('1', 1))).not.toContain('More passages');
  });
});

describe('the reply to a request for a list', () => {
  it.each([
    ['what happened on 1 February in Karaganda', 'en', 'Newest articles: Karaganda Region · 1 February 2025'],
    ['что было 1 февраля', 'ru', 'Последние статьи: 1 февраля 2025'],
    ['news about the railway', 'en', 'Articles about: railway'],
    ['news about football', 'en', 'There is no such news yet: football.'],
    ['2019 жылғы 5 наурызда не болды', 'kk', 'Әзірге мұндай жаңалық жоқ:'],
    ['news about railwya', 'en', 'Showing results for railway'],
  ] as const)('to "%s" (%s) says: %s', (question, language, said) => {
    expect(replyTo(question, language)).toContain(said);
  });

  it('shows what an article says of the topic', () => {
    expect(replyTo('news about fish', 'en')).toMatch(/<b>fish<\/b>/i);
  });
});
