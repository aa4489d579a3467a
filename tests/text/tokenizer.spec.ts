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
