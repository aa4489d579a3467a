import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import type { Library } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { idsOf, newStore, type Opening } from './opening.ts';

const BODIES = [
  'A bridge over the Ural opened in Atyrau.',
  'Doctors of Astana transplanted a heart.',
  'The dam at Taldykorgan holds back the water.',
];

let opening: Opening;
let store: Store;
let library: Library;

beforeEach(async () => {
  opening = await newStore();
  store = opening.store;
  library = await opening.openLibrary();
});

const another = async () => opening.openLibrary({ store: await opening.openAnother() });
const load = (room: Library, ...ids: string[]) =>
  room.load({ articles: ids.map((id) => anArticle({ id })) }, 's');

async function expectIndexOfStore(room: Library): Promise<void> {
  const built = buildIndex(await store.articles.all());
  expect(room.index.articles).toEqual(built.articles);
  for (const question of BODIES) {
    expect(answerQuestion(room.index, question)).toEqual(answerQuestion(built, question));
  }
}

describe('Library.syncWithStore', () => {
  it('takes over what another process loaded and rolled back, and tells its listeners', async () => {
    const other = await another();
    const listener = vi.fn();
    const stopListening = library.onChange(listener);
    expect(await library.syncWithStore()).toBe(false);
    await load(other, '1');
    expect(idsOf(library)).toEqual([]);
    expect(await library.syncWithStore()).toBe(true);
    expect(idsOf(library)).toEqual(['1']);
    expect(await library.syncWithStore()).toBe(false);
    await other.rollback();
    expect(await library.syncWithStore()).toBe(true);
    expect(idsOf(library)).toEqual([]);
    expect(listener).toHaveBeenCalledTimes(2);
    stopListening();
    await load(library, '2');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('joins what another process loaded with a load of its own', async () => {
    const other = await another();
    await Promise.all([load(other, '1'), load(library, '2')]);
    await Promise.all([library.syncWithStore(), other.syncWithStore()]);
    expect(idsOf(library)).toEqual(['1', '2']);
    expect(idsOf(other)).toEqual(['1', '2']);
  });

  it('begins no transaction, which all others would wait for while it indexes', async () => {
    let transactions = 0;
    const watched: Store = {
      ...store,
      transaction: (work) => {
        transactions += 1;
        return store.transaction(work);
      },
    };
    const watching = await opening.openLibrary({ store: watched });
    await load(library, '1');
    expect(await watching.syncWithStore()).toBe(true);
    expect(transactions).toBe(0);
    expect(idsOf(watching)).toEqual(['1']);
  });

  it('is in front of a load, so that its transaction need not index what others loaded', async () => {
    const revisions: number[] = [];
    const watched: Store = {
      ...store,
      transaction: (work) =>
        store.transaction((tx) => {
          const changedSince = (revision: number) => {
            revisions.push(revision);
            return tx.articles.changedSince(revision);
          };
          return work({ ...tx, articles: { ...tx.articles, changedSince } });
        }),
    };
    const watching = await opening.openLibrary({ store: watched });
    await load(library, '1');
    await load(watching, '2');
    expect(idsOf(watching)).toEqual(['1', '2']);
    expect(revisions).toEqual([]);
  });
});

describe('the index of a library', () => {
  it('is, after any loads, updates and rollbacks, that of what the store has', async () => {
    const change = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.uniqueArray(fc.tuple(fc.nat(8), fc.constantFrom(...BODIES)), { maxLength: 4 }),
      },
      { weight: 1, arbitrary: fc.constant('rollback' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        for (const each of changes) {
          if (each === 'rollback') await library.rollback();
          else
            await library.load({ articles: each.map(([id, body]) => anArticle({ id: `${id}`, body })) }, 's');
        }
        await expectIndexOfStore(library);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same in two processes that load and roll back at once, once both have caught up', async () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.uniqueArray(fc.tuple(fc.nat(5), fc.constantFrom(...BODIES)), { maxLength: 3 }),
      },
      { weight: 1, arbitrary: fc.constantFrom('rollback' as const, 'catchUp' as const) },
    );
    const rooms = [library, await another()] as const;
    const steps = fc.array(fc.tuple(fc.constantFrom(...rooms), step), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        await Promise.all(
          given.map(([room, each]) => {
            if (each === 'rollback') return room.rollback();
            if (each === 'catchUp') return room.syncWithStore();
            return room.load({ articles: each.map(([id, body]) => anArticle({ id: `${id}`, body })) }, 's');
          }),
        );
        for (const room of rooms) {
          await room.syncWithStore();
          await expectIndexOfStore(room);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('Library.open', () => {
  it('indexes what is stored', async () => {
    await load(library, '1', '2');
    await expectIndexOfStore(await another());
  });
});
