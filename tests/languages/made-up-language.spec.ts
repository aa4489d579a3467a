import { describe, expect, it, vi } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { languageOf } from '../../src/articles/language-detection.ts';
import { parseInterests } from '../../src/bot/parse-interests.ts';
import { parseLanguages } from '../../src/bot/parse-languages.ts';
import { parseQuietHours, parseRhythm } from '../../src/bot/parse-schedule.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { analyze } from '../../src/languages/analyzer.ts';
import type { LanguageCode } from '../../src/languages/languages.ts';
import { notNewsOf } from '../../src/query/not-news.ts';
import { understand } from '../../src/query/question.ts';
import { matchSubscriptions } from '../../src/subscriptions/matching.ts';
import { isUrgent } from '../../src/subscriptions/urgency.ts';
import { anArticle } from '../support/articles.ts';
import { aSubscription } from '../support/interests.ts';

/** The one line that a language needs beside its folder. */
vi.mock('../../src/languages/languages.ts', async (original) => {
  const { LANGUAGES } = await original<typeof import('../../src/languages/languages.ts')>();
  const { MADE_UP } = await import('./made-up-language.ts');
  return { LANGUAGES: { ...LANGUAGES, zz: MADE_UP } };
});

/** Types know the languages of the table in `src` alone. */
const ZZ = 'zz' as LanguageCode;

const BRIDGE = anArticle({
  id: '1',
  title: 'La brugo de Vodorek 01',
  body: 'La brugoj zu Vodorek havor 120 metrok longa. La bruga havor fondita zu Petrak Lomin, estra de Vodorek. La kostok havor 40 milionok.',
  language: ZZ,
  published: '2025-02-01',
});
const SCHOOL = anArticle({
  id: '2',
  title: 'La shkola de Mirnak',
  body: 'La shkoloj zu Mirnak havor 600 lernantok. La shkola havor malferma ze Lundik.',
  language: ZZ,
  published: '2025-01-20',
});
const ENGLISH = anArticle({
  id: '3',
  title: 'A new bridge in Aktobe',
  body: 'The bridge over the Ilek river is 300 meters long. It was built in two years by local companies.',
});
const index = buildIndex([BRIDGE, SCHOOL, ENGLISH]);

describe('a language of one folder and one line', () => {
  it('is recognized among the languages of its script', () => {
    expect(languageOf(BRIDGE.body)).toBe(ZZ);
    expect(languageOf(ENGLISH.body)).toBe('en');
    expect(languageOf('')).toBe('en');
  });

  it('is analyzed by its own rules in its texts, and not in those of another language', () => {
    const terms = (text: string, language: LanguageCode) => analyze(text, language).map(({ term }) => term);
    expect(terms('brugoj', ZZ)).toEqual(terms('bruga', ZZ));
    expect(terms('brugoj', 'en')).not.toEqual(terms('bruga', 'en'));
    expect(terms('Мосты', ZZ)).toEqual(terms('мостами', 'ru'));
    expect(terms('bridges', 'ru')).toEqual(terms('bridge', 'en'));
  });

  it('answers a question in it from its articles, in any form of the words', () => {
    const answer = answerQuestion(index, 'kvank metrok havor la brugas zu Vodorek?');
    expect(answer.passages[0]?.article.id).toBe(BRIDGE.id);
    expect(answer.passages[0]?.snippet).toContain('120 metrok');
  });

  it('reads what kind of answer is asked for', () => {
    const wanted = (question: string) => understand(question, index).expects;
    expect(wanted('kvank lernantok havor la shkola?')).toBe('number');
    expect(wanted('kiuz havor fondita la bruga?')).toBe('person');
    expect(wanted('la bruga zu Vodorek?')).toBe('any');
  });

  it('searches its synonyms', () => {
    const [term] = understand('la ponta', index).terms;
    expect(term?.variants.map(({ term: variant }) => variant)).toContain(analyze('bruga', ZZ)[0]?.term);
  });

  it('reads its dates and its ways to ask for news', () => {
    const options = { today: '2025-02-03' };
    const read = (text: string) => {
      const { isListing, period } = understand(text, index, options);
      return { isListing, from: period?.from, to: period?.to };
    };
    expect(read('novajok')).toEqual({ isListing: true, from: undefined, to: undefined });
    expect(read('novajok ze hierak')).toMatchObject({ isListing: true });
    expect(read('novajok 1 februk 2025')).toEqual({ isListing: true, from: '2025-02-01', to: '2025-02-01' });
    expect(read('novajok antaw tri tagok')).toMatchObject({ from: '2025-01-31', to: '2025-01-31' });
    expect(read('novajok pri la shkola')).toMatchObject({ isListing: true });
    expect(understand('novajok pri la shkola', index).terms.map(({ surface }) => surface)).toEqual([
      'shkola',
    ]);
  });

  it('follows a word in any of its forms', async () => {
    const parsed = parseInterests('vorto: shkolas', index);
    expect(parsed).toMatchObject({ outcome: 'named', interests: [{ kind: 'keywords', text: 'shkolas' }] });
    const subscription = aSubscription({ interest: { kind: 'keywords', text: 'shkolas' } });
    const articles = [BRIDGE, SCHOOL, ENGLISH];
    const matches = await matchSubscriptions(articles, [subscription], () => buildIndex(articles));
    expect(matches.map(({ articleId }) => articleId)).toEqual([SCHOOL.id]);
  });

  it('knows an urgent title', () => {
    expect(isUrgent({ title: 'Stormegoj zu Mirnak', language: ZZ })).toBe(true);
    expect(isUrgent(SCHOOL)).toBe(false);
  });

  it('schedules in its words', () => {
    expect(parseRhythm('semajne lundik 9:30')).toMatchObject({
      change: { rhythm: { kind: 'weekly', weekday: 1, minute: 570 } },
    });
    expect(parseRhythm('tage 8')).toMatchObject({
      change: { rhythm: { kind: 'daily', minute: 480 } },
    });
    expect(parseQuietHours('vesper 10 8 vodorke')).toMatchObject({
      change: { quiet: { from: 1320, to: 480 }, timeZone: 'Europe/Oslo' },
    });
    expect(parseQuietHours('haltu')).toMatchObject({ change: { quiet: null } });
  });

  it('is chosen by its name', () => {
    expect(parseLanguages('vodorke, қазақша')).toEqual([ZZ, 'kk']);
  });

  it('greets', () => {
    expect(notNewsOf('Salutong!')).toEqual({ kind: 'greeting' });
    expect(notNewsOf('dankong')).toEqual({ kind: 'thanks' });
    expect(notNewsOf('Weterok ze 3?')).toEqual({ kind: 'liveData', about: 'weather' });
  });
});
