import { describe, expect, it } from 'vitest';
import { beginsWithItemMark, isItemMark, nextItemStart } from '../../src/articles/list-items.ts';

/** What stands before the next item, or null. */
const firstItem = (text: string) => {
  const end = nextItemStart(text, 0);
  return end === null ? null : text.slice(0, end);
};

describe('nextItemStart', () => {
  it.each([
    ['1) Roads 2) Bridges', '1) Roads'],
    ['1. Roads 2. Bridges', '1. Roads'],
    ['9.) Roads 10.) Bridges', '9.) Roads'],
    ['a. Roads b. Bridges', 'a. Roads'],
    ['а) Дороги б) Мосты', 'а) Дороги'],
    ['III. Жол IV. Көпір', 'III. Жол'],
    ['• Roads • Bridges', '• Roads'],
    ['• 9. Roads • 10. Bridges', '• 9. Roads'],
  ])('ends %j after %j', (text, item) => {
    expect(firstItem(text)).toBe(item);
  });

  it.each([
    'Roads 2) Bridges',
    '1) Roads 3) Bridges',
    '1) roads 2) bridges',
    '1) Roads\n2) Bridges',
    '1 road 2 Bridges in town',
    'А. Байтұрсынұлы Б. Момышұлы',
    'г. Алматы д. Акжар',
    `1) ${'Roads '.repeat(100)} 2) Bridges`,
    '',
  ])('is none in %j', (text) => {
    expect(firstItem(text)).toBeNull();
  });
});

describe('isItemMark', () => {
  it.each(['1', '12', '8.1', '2.3.4', 'IV', 'a', 'А', '• 9', '§2', '§ 2', 'Глава IV', 'Chapter 5', '  3'])(
    'takes %j before a full stop for a mark',
    (mark) => {
      expect(isItemMark(`${mark}. Roads`, 0, mark.length)).toBe(true);
    },
  );

  it.each(['2024', 'Road', 'Road 5', 'Built in 1', 'Nicholas II', '5%'])(
    'does not take %j for one',
    (text) => {
      expect(isItemMark(`${text}. Roads`, 0, text.length)).toBe(false);
    },
  );
});

describe('beginsWithItemMark', () => {
  it.each(['b) Bridges', 'б) Мосты', '(vii) Bridges', '[z] Bridges', '(2) Bridges', 'iv) Bridges'])(
    '%j',
    (text) => {
      expect(beginsWithItemMark(text, 0)).toBe(true);
    },
  );

  it.each(['b. Bridges', 'bridges) Roads', '(roads) Bridges', 'b) bridges', '(2024) Bridges'])(
    'not %j',
    (text) => {
      expect(beginsWithItemMark(text, 0)).toBe(false);
    },
  );
});
