import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  playTalks,
  readTalks,
  type Talk,
  talkMisses,
  talksTable,
  WAYS,
} from '../../src/evaluation/conversations.ts';
import { SEED } from '../../src/evaluation/development-sets.ts';
import { realArticles } from '../support/real-seed.ts';
import { temporaryFolder } from '../support/store.ts';

const talk = (id: number, turns: [string, string], expected: string): Talk => ({
  id,
  turns,
  articles: [],
  expect: expected,
});

describe('playTalks', () => {
  it('judges each way of the second turn by what is shown as an answer', async () => {
    const played = await playTalks(
      [
        talk(1, ['Who is the akim of Astana?', 'and of Shymkent?'], 'Syzdykbekov'),
        talk(2, ['Who is the akim of Astana?', 'and of Shymkent?'], 'nobody'),
        talk(3, ['Who is the Turkish ambassador?', 'how old is he?'], 'REFUSE'),
        talk(4, ['Who is the akim of Astana?', 'zzzz?'], 'nobody'),
      ],
      SEED,
    );
    const verdicts = (id: number) =>
      WAYS.map((way) => played.find((one) => one.talk.id === id && one.way === way)?.verdict);
    expect(verdicts(1).slice(0, 2)).toEqual(['right', 'right']);
    expect(verdicts(2).slice(0, 2)).toEqual(['wrong', 'wrong']);
    expect(verdicts(3).slice(0, 2)).toEqual(['right', 'right']);
    expect(verdicts(4)).toEqual(['missed', 'missed', 'missed']);
    expect(talksTable(played).split('\n')[1]?.split(/\s+/)).toEqual(['reply', '4', '2', '1', '1']);
    expect(talkMisses(played)).toMatch(/^2 reply, wrong/);
  });
});

describe('readTalks', () => {
  it('names the line that is not a talk', async () => {
    const file = join(await temporaryFolder(), 'talks.jsonl');
    await writeFile(file, '{"id": 1, "turns": ["one"]}\n');
    await expect(readTalks(file)).rejects.toThrow(/talks\.jsonl:1: not a talk/);
  });

  it.each(['seed-conversations', 'seed-own-conversations'])(
    'has in %s what stands in the articles',
    async (name) => {
      const talks = await readTalks(join('tests', 'golden', `${name}.jsonl`));
      const articles = realArticles();
      const bodies = articles.map(({ body }) => body.toLowerCase()).join('\n');
      const wrong = talks.flatMap(({ expect: answer, articles: ids }) => [
        ...(/^[A-Z]+$/.test(answer) || bodies.includes(answer.toLowerCase()) ? [] : [answer]),
        ...ids.filter((id) => !articles.some((article) => article.id === id)),
      ]);
      expect(wrong).toEqual([]);
      expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length);
    },
  );
});
