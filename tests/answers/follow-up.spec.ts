import { describe, expect, it } from 'vitest';
import { answerFollowUp, answeringAs, IN_ARTICLE_FROM } from '../../src/answers/follow-up.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { runAtOnce } from '../../src/time/cooperative.ts';
import { realArticles } from '../support/real-seed.ts';

const index = buildIndex(realArticles());
const BAIKONUR = '925169';
const TOMOGRAPH = 'Сколько стоил томограф для больницы Байконура?';

describe('answerFollowUp', () => {
  it('answers from the article of the last answer, with the words of its question', () => {
    const { answer, reading, within } = answerFollowUp(index, 'а кто там главный врач?', {
      text: TOMOGRAPH,
      articleId: null,
    });
    expect(reading).toEqual({ kind: 'joined', text: TOMOGRAPH });
    expect(within).toBe(BAIKONUR);
    expect(answer.outcome).toBe('answered');
    expect(answer.passages[0]?.snippet).toContain('Sultan Kenzhebayev');
  });

  it('asks the same of another region', () => {
    const earlier = { text: 'Who is the akim of Astana?', articleId: null };
    const { answer, reading, within } = answerFollowUp(index, 'and of Shymkent?', earlier);
    expect(reading).toEqual({ kind: 'moved', text: 'Who is the akim of Shymkent?' });
    expect(within).toBeNull();
    expect(answer.passages[0]?.snippet).toContain('Syzdykbekov');
  });

  it('opens an article by its place in the list before', () => {
    const earlier = { text: 'news from Kyzylorda', articleId: null };
    const list = runAtOnce(answeringAs(index, earlier.text, { kind: 'alone' }));
    const { answer, reading, within } = answerFollowUp(index, 'tell me about the second one', earlier);
    const second = list.passages[1]?.article;
    expect(within).toBe(second?.id);
    expect(reading).toEqual({ kind: 'moved', text: second?.title });
    expect(answer.outcome).toBe('answered');
    expect(answer.passages[0]?.article.id).toBe(second?.id);
    expect(answerFollowUp(index, 'the second one', { text: TOMOGRAPH, articleId: null }).within).not.toBe(
      second?.id,
    );
  });

  it.each([
    ['what its article does not hold', 'how old is he?', 'Who is the Turkish ambassador?'],
    ['of another region', 'and in Aktobe region?', 'How many reservoirs are in Karaganda region?'],
  ])('does not claim to answer %s', (_, text, earlier) => {
    const { answer, reading } = answerFollowUp(index, text, { text: earlier, articleId: null });
    expect(answer.outcome).not.toBe('answered');
    expect(reading.kind).not.toBe('alone');
  });

  it.each([
    ['it stands alone', 'How many people are waiting for a new heart in Kazakhstan?', TOMOGRAPH],
    ['nothing came before', 'how much did it cost?', null],
    ['the last article does not hold its few words', 'the tomatoes?', TOMOGRAPH],
  ])('asks a message alone where %s', (_, text, earlier) => {
    const { answer, reading, within } = answerFollowUp(index, text, { text: earlier, articleId: null });
    expect(reading).toEqual({ kind: 'alone' });
    expect(within).toBeNull();
    expect(answer).toEqual(runAtOnce(answeringAs(index, text, { kind: 'alone' })));
  });

  it('answers a reply from its article at a lower confidence, also where the question is forgotten', () => {
    const { answer, reading, within } = answerFollowUp(index, 'how much did it cost?', {
      text: null,
      articleId: BAIKONUR,
    });
    expect(reading).toEqual({ kind: 'alone' });
    expect(within).toBe(BAIKONUR);
    expect(answer.outcome).toBe('answered');
    expect(answer.confidence).toBeGreaterThanOrEqual(IN_ARTICLE_FROM);
    expect(answer.passages[0]?.snippet).toContain('million tenge');
  });

  it('gives the same answer again from how it was taken', () => {
    const text = 'а кто там главный врач?';
    const { answer, reading } = answerFollowUp(index, text, { text: TOMOGRAPH, articleId: null });
    expect(runAtOnce(answeringAs(index, text, reading, { articleIds: new Set([BAIKONUR]) }))).toEqual(answer);
  });
});
