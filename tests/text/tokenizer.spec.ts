import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokenizer.ts';

describe('tokenize', () => {
  it.each([
    ['Center.The organ donor', ['Center', 'The', 'organ', 'donor']],
    ['grew by 13.7%, or 1,884 samples', ['grew', 'by', '13.7', 'or', '1,884', 'samples']],
    ['Karaganda-Astana highway', ['Karaganda', 'Astana', 'highway']],
    ["the Head's “KazLLM” model", ['the', "Head's", 'KazLLM', 'model']],
    ['Қарағандыда №56 мектеп', ['Қарағандыда', '56', 'мектеп']],
    ['ещё в 2024-м году', ['ещё', 'в', '2024', 'м', 'году']],
    ['2 billion 600 million m3', ['2', 'billion', '600', 'million', 'm3']],
    [
      '1 200, 12\u00A0345 678,5 and 7\u2009000 tenge',
      ['1 200', '12\u00A0345 678,5', 'and', '7\u2009000', 'tenge'],
    ],
    ['в 2022 500 человек', ['в', '2022', '500', 'человек']],
    ['1 23 4567 1.5 000', ['1', '23', '4567', '1.5', '000']],
    ['🙂 … — !', []],
    ['\u200BNew gym\u00ADna\u200Bsium', ['New', 'gym\u00ADna\u200Bsium']],
    ['مرحبا world', ['مرحبا', 'world']],
  ])('splits %s', (text, expected) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(expected);
  });

  it('gives offsets that cut the same text out of any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.end;
        }
      }),
    );
  });
});
