import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEntities } from '../../src/emulator/entity-detection.ts';

/** Entities as `type:the words themselves`. */
const found = (text: string, given: Parameters<typeof detectEntities>[1] = []) =>
  detectEntities(text, given).map(
    ({ type, offset, length }) => `${type}:${text.slice(offset, offset + length)}`,
  );

describe('detectEntities', () => {
  it.each<[string, string[]]>([
    ['/start', ['bot_command:/start']],
    ['/ask@habarshy_bot who?', ['bot_command:/ask@habarshy_bot']],
    ['/ASK who', ['bot_command:/ASK']],
    ['see /help, please', ['bot_command:/help']],
    ['1/2 and a/b and /usr/bin', []],
    ['@habarshy_bot сколько?', ['mention:@habarshy_bot']],
    ['(@habarshy_bot)', ['mention:@habarshy_bot']],
    ['me@example.kz', ['email:me@example.kz']],
    ['https://www.gov.kz/memleket/x?lang=kk.', ['url:https://www.gov.kz/memleket/x?lang=kk']],
    ['см. gov.kz/x, и всё', ['url:gov.kz/x']],
    ['https://t.me/@x_bot and #новости', ['url:https://t.me/@x_bot', 'hashtag:#новости']],
    ['№5.4 percent. 3.5 million', []],
    ['plain words', []],
  ])('finds in %j %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds nothing inside code and links', () => {
    expect(found('/start gov.kz', [{ type: 'code', offset: 0, length: 13 }])).toEqual(['code:/start gov.kz']);
    expect(found('gov.kz x', [{ type: 'text_link', offset: 0, length: 6, url: 'https://gov.kz/' }])).toEqual([
      'text_link:gov.kz',
    ]);
  });

  it('counts offsets in UTF-16 units', () => {
    expect(detectEntities('😀 /start')).toEqual([{ type: 'bot_command', offset: 3, length: 6 }]);
  });

  it('keeps the found ones apart from one another', () => {
    const piece = fc.constantFrom(
      '/a',
      '@bob',
      '#тег',
      'gov.kz',
      'https://gov.kz/x',
      'a@b.kz',
      ' ',
      '.',
      '(',
      'қ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const entities = detectEntities(pieces.join(''));
        for (const [i, entity] of entities.entries()) {
          const next = entities[i + 1];
          if (next) expect(entity.offset + entity.length).toBeLessThanOrEqual(next.offset);
        }
      }),
    );
  });

  it.each([['a'], ['/'], ['@a'], ['a.'], ['https://'], ['#'], ['a@']])(
    // Quadratic time would take hours, far past the limit of a test.
    'reads a hostile megabyte of %j in linear time',
    (unit) => {
      expect(Array.isArray(detectEntities(unit.repeat(1_000_000 / unit.length)))).toBe(true);
    },
  );
});
