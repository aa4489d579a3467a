import { describe, expect, it } from 'vitest';
import { parseInterests } from '../../src/bot/parse-interests.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();

/** What is followed, and which mentions; `?` where the request is refused. */
function readOf(request: string): string {
  const parsed = parseInterests(request, index);
  if (parsed.outcome !== 'named') return '?';
  const names = parsed.interests.map((one) => (one.kind === 'region' ? one.region : one.kind));
  return `${names.join(',')} ${parsed.mentions ?? '–'}`;
}

describe('mentions in words', () => {
  it.each([
    ['Aktobe and mentions', 'KZ-15 text'],
    ['Aktobe with mentions', 'KZ-15 text'],
    ['Almaty, Astana and all mentions', 'KZ-75,KZ-71 text'],
    ['Almaty region including its mentions', 'KZ-19 text'],
    ['Almaty + mentions', 'KZ-75 text'],
    ['Aktobe, and mentions of it', 'KZ-15 text'],
    ['Aktobe without mentions', 'KZ-15 none'],
    ['Shymkent but no mentions', 'KZ-79 none'],
    ['Актобе с упоминаниями', 'KZ-15 text'],
    ['Алматы и упоминания', 'KZ-75 text'],
    ['Павлодар, включая упоминания', 'KZ-55 text'],
    ['подпиши на ЗКО вместе с упоминаниями', 'KZ-27 text'],
    ['Шымкент и все его упоминания', 'KZ-79 text'],
    ['Актобе без упоминаний', 'KZ-15 none'],
    ['Астана, Алматы без упоминаний', 'KZ-71,KZ-75 none'],
    ['Ақтөбе және аталғаны', 'KZ-15 text'],
    ['Алматы және аталғандары', 'KZ-75 text'],
    ['Қостанай аталғандарымен', 'KZ-39 text'],
    ['Шымкент, аталғаны да', 'KZ-79 text'],
    ['Ақтөбе аталғанынсыз', 'KZ-15 none'],
    ['Алматы, бірақ аталғаны керек емес', 'KZ-75 none'],
    ['Aktobe', 'KZ-15 –'],
    ['word: mentions', 'keywords –'],
    ['МЧС и упоминания', '?'],
    ['mentions', '?'],
    ['Aktobe mentions football', '?'],
    ['Atlantis and mentions', '?'],
  ])('%s', (request, expected) => {
    expect(readOf(request)).toBe(expected);
  });

  it('names them where they have no meaning, and offers the rest', () => {
    expect(parseInterests('МЧС и упоминания', index)).toMatchObject({
      outcome: 'refused',
      words: ['и упоминания'],
      guesses: [{ interests: [{ kind: 'issuer', issuer: 'emer' }] }],
    });
  });

  it('keeps them in what is guessed', () => {
    const parsed = parseInterests('Aktobe football and mentions', index);
    expect(parsed).toMatchObject({ outcome: 'refused', words: ['football'] });
    if (parsed.outcome === 'refused') {
      expect(parsed.guesses.map(({ mentions }) => mentions)).toEqual(parsed.guesses.map(() => 'text'));
    }
  });
});
