import { describe, expect, it } from 'vitest';
import { isListRequest } from '../../src/query/list-request.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();

describe('isListRequest', () => {
  it.each([
    'Shymkent',
    'news of yesterday',
    'railway news',
    'МЧС',
    'что нового в Актобе',
    'новости о рыбе',
    'Қызылорда жаңалықтары',
    'ІІМ',
    'жылу',
  ])('"%s" asks nothing', (text) => {
    expect(isListRequest(text, index)).toBe(true);
  });

  it.each([
    'What did Tokayev say about railways?',
    'Who painted the Mona Lisa?',
    'Что Токаев сказал о рыбе?',
    'Кто аким Актобе?',
    'Тоқаев теміржол туралы не айтты?',
    'Ақтөбенің әкімі кім?',
  ])('"%s" asks', (text) => {
    expect(isListRequest(text, index)).toBe(false);
  });
});
