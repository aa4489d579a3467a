import { expect, it } from 'vitest';
import { AlbumReplies } from '../../src/bot/album-replies.ts';

it('tells each album of each chat once, and what is in no album always', () => {
  const albums = new AlbumReplies();
  const asked = [
    [1, 'a'],
    [1, 'a'],
    [2, 'a'],
    [1, 'b'],
    [1, 'a'],
    [1, null],
    [1, null],
  ] as const;
  expect(asked.map(([chat, album]) => albums.isFirstOf(chat, album))).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
    true,
  ]);
});
