import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { LoadProgress } from '../../src/sources/load-progress.ts';
import type { Store } from '../../src/store/store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat } from '../support/store.ts';
import { newStore, type Opening } from './opening.ts';

const FOLLOWER = 1;

let opening: Opening;
let store: Store;
let library: Library;

describe('the progress of a load', () => {
  const told: string[] = [];
  const onProgress = ({ stage, done, total }: LoadProgress) => told.push(`${stage} ${done}/${total}`);
  const two = { articles: ['2', '3'].map((id) => anArticle({ id })), rejected: [] };

  beforeEach(async () => {
    told.length = 0;
    opening = await newStore();
    store = opening.store;
    await store.chats.upsert(aChat(FOLLOWER));
    await store.subscriptions.subscribe(FOLLOWER, regionOf('KZ-15'));
    library = await opening.openLibrary();
    await library.load({ articles: [anArticle({ id: '1' })] }, 'seed.txt');
  });

  it('is told stage by stage, each from its beginning to its end', async () => {
    await library.load(two, 's', onProgress);
    expect(told).toEqual([
      'check 0/2',
      'check 2/2',
      'index 0/2',
      'index 2/2',
      'store 0/2',
      'store 2/2',
      'queue 0/2',
      'queue 2/2',
    ]);
  });

  it('is done with the index before the transaction begins, which others wait for', async () => {
    let beforeTransaction: string[] = [];
    const watched: Store = {
      ...store,
      transaction: (work) => {
        beforeTransaction = [...told];
        return store.transaction(work);
      },
    };
    const watching = await opening.openLibrary({ store: watched });
    await watching.load(two, 's', onProgress);
    expect(beforeTransaction.at(-1)).toBe('index 2/2');
  });

  it('ends with the check where nothing is new, and where it is a preview', async () => {
    await library.load(two, 's');
    await library.load(two, 's', onProgress);
    await library.preview(two, 's', 1, onProgress);
    expect(told).toEqual(['check 0/2', 'check 2/2', 'check 0/2', 'check 2/2']);
  });

  it('goes on to the index in a preview that a standing question is asked of', async () => {
    await store.subscriptions.subscribe(FOLLOWER, { kind: 'question', text: 'How long is the bridge?' });
    await library.preview(two, 's', 1, onProgress);
    expect(told).toEqual(['check 0/2', 'check 2/2', 'index 0/2', 'index 2/2']);
  });

  it('is told of a preview that is applied', async () => {
    const { id } = await library.preview(two, 's', 1);
    await library.apply(id, onProgress);
    expect(told[0]).toBe('check 0/2');
    expect(told.at(-1)).toBe('queue 2/2');
  });
});
