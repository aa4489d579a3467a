import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Library } from '../../src/library/library.ts';
import { anArticle } from '../support/articles.ts';
import { temporaryFolder } from '../support/store.ts';
import { idsOf, newStore, type Opening } from './opening.ts';

let opening: Opening;
let library: Library;

beforeEach(async () => {
  opening = await newStore();
});

const load = (...ids: string[]) => library.load({ articles: ids.map((id) => anArticle({ id })) }, 'seed.txt');

describe('a library with a folder for the index', () => {
  let indexFolder: string;
  let told: string[];
  const report = {
    info: ({ reason }: { reason?: string }, message: string) => told.push(`${message}: ${reason}`),
    warn: ({ reason }: { reason?: string }, message: string) => told.push(`${message}: ${reason}`),
  };
  const open = async () => {
    told = [];
    const opened = await opening.openLibrary({ indexFolder, report });
    onTestFinished(() => opened.close());
    return opened;
  };
  const answers = (room: Library) => answerQuestion(room.index, 'What is the text of article 2?');

  beforeEach(async () => {
    indexFolder = join(await temporaryFolder(), 'index');
    library = await open();
    await load('1', '2', '3');
    await library.load({ articles: [anArticle({ id: '2', body: 'The new text of article 2.' })] }, 's');
    await library.close();
  });

  it('builds it from the store, and says why, where none is saved', async () => {
    await rm(indexFolder, { recursive: true });
    expect(answers(await open())).toEqual(answers(library));
    expect(told).toEqual(['the index is built from the store: there is no saved index']);
  });

  it('opens what was saved, and says nothing', async () => {
    expect(told).toEqual([]);
    const opened = await open();
    expect(told).toEqual([]);
    expect(answers(opened)).toEqual(answers(library));
  });

  it('builds it from the store, and says why, where another process loaded since', async () => {
    const other = await opening.openLibrary({ store: await opening.openAnother() });
    await other.load({ articles: [anArticle({ id: '4' })] }, 's');
    expect(idsOf(await open())).toEqual(['1', '2', '3', '4']);
    expect(told).toEqual([
      'the index is built from the store: the saved index is of revision 2, the store of 3',
    ]);
  });

  it('builds it from the store, and says why, where a file is damaged', async () => {
    const [segment = ''] = (await readdir(indexFolder)).filter((name) => name.endsWith('.segment'));
    await truncate(join(indexFolder, segment), 100);
    const opened = await open();
    expect(answers(opened)).toEqual(answers(library));
    expect(told).toEqual([`the index is built from the store: ${segment} is unusable`]);
    await opened.close();
    await open();
    expect(told).toEqual([]);
  });

  it('goes on without it where it can be neither read nor saved', async () => {
    await rm(indexFolder, { recursive: true });
    await writeFile(indexFolder, 'no folder');
    library = await open();
    expect(answers(library).outcome).toBe('answered');
    expect(await load('4')).toMatchObject({ newArticles: 1 });
    expect(idsOf(library)).toEqual(['1', '2', '3', '4']);
    await library.close();
    expect(told).toEqual([
      'the saved index could not be read: undefined',
      'the index is built from the store: the saved index could not be read',
      'the index could not be saved: undefined',
      'the index could not be saved: undefined',
    ]);
  });

  it('is closed after the loads under way, whose index it has saved then', async () => {
    library = await open();
    const loads = Promise.all([load('4'), load('5'), load('6'), load('7')]);
    await library.close();
    expect((await loads).map(({ newArticles }) => newArticles)).toEqual([1, 1, 1, 1]);
    expect(idsOf(await open())).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(told).toEqual([]);
  });
});
