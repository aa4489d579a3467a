import { describe, expect, it } from 'vitest';
import { markedExcerpt, markedSnippet } from '../../../src/bot/views/snippet-text.ts';

const outside = { before: '', after: '' };

const rangeOf = (snippet: string, word: string) => {
  const start = snippet.indexOf(word);
  return { start, end: start + word.length };
};

describe('markedSnippet', () => {
  it('shows the marked ranges in bold, and escapes the rest', () => {
    const snippet = 'Oil & gas fell by 2.4 million tons.';
    const matches = ['Oil', 'tons'].map((word) => rangeOf(snippet, word));
    expect(markedSnippet({ snippet, outside }, matches).markup).toBe(
      '<b>Oil</b> &amp; gas fell by 2.4 million <b>tons</b>.',
    );
  });

  it('ignores a range that lies inside another', () => {
    expect(
      markedSnippet({ snippet: 'abc', outside }, [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ]).markup,
    ).toBe('<b>ab</b>c');
  });
});

describe('a snippet within a quotation', () => {
  const within = { before: '“…', after: '…”' };

  it('is shown with marks around it', () => {
    const passage = { snippet: 'All of it.', outside: within };
    expect(markedSnippet(passage, []).markup).toBe('“…All of it.…”');
    expect(markedExcerpt(passage, []).markup).toBe('“…All of it.…”');
  });

  it('has an ellipsis alone where an excerpt cuts it', () => {
    const { markup } = markedExcerpt({ snippet: 'word '.repeat(60), outside: within }, []);
    expect(markup).toMatch(/^“…word .*word…$/);
    const snippet = `${'word '.repeat(60)}target`;
    const late = markedExcerpt({ snippet, outside: within }, [rangeOf(snippet, 'target')]);
    expect(late.markup).toMatch(/^…word .*target<\/b>…$/);
  });
});

describe('markedExcerpt', () => {
  const filler = 'word '.repeat(60);

  it('leaves a short snippet whole', () => {
    expect(markedExcerpt({ snippet: 'All of it.', outside }, []).markup).toBe('All of it.');
  });

  it('cuts at words on both sides of the first mark', () => {
    const snippet = `${filler}target ${filler}`;
    const { markup } = markedExcerpt({ snippet, outside }, [rangeOf(snippet, 'target')]);
    expect(markup).toMatch(/^…word (word )*<b>target<\/b>( word)+…$/);
    expect(markup.length).toBeLessThan(240);
  });

  it.each([160, 250])('is at most %d units long beside its ellipses', (most) => {
    const snippet = `${filler}target ${filler}`;
    const { markup } = markedExcerpt({ snippet, outside }, [rangeOf(snippet, 'target')], most);
    const shown = markup.replace(/<\/?b>|…/g, '');
    expect(shown.length).toBeLessThanOrEqual(most);
    expect(shown.length).toBeGreaterThan(most - 10);
  });

  it('begins at the beginning where the mark is near it, and ends at the end where it is near that', () => {
    const atStart = markedExcerpt({ snippet: `target ${filler}`, outside }, [{ start: 0, end: 6 }]);
    expect(atStart.markup).toMatch(/^<b>target<\/b> .*…$/);
    const snippet = `${filler}target`;
    const atEnd = markedExcerpt({ snippet, outside }, [rangeOf(snippet, 'target')]);
    expect(atEnd.markup).toMatch(/^….*<b>target<\/b>$/);
  });
});
