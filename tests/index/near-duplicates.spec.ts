import { describe, expect, it } from 'vitest';
import { makePassages } from '../../src/articles/passage.ts';
import { NearDuplicates } from '../../src/index/near-duplicates.ts';
import { realArticles } from '../support/real-seed.ts';

const article = (id: string) => {
  const found = realArticles().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no article ${id} in the real seed`);
  return found;
};
const publishedIn = (id: string, other: string) =>
  makePassages(article(id)).map((passage) => new NearDuplicates().isPublishedIn(passage, article(other)));

describe('NearDuplicates', () => {
  it.each([
    ['925941', '926245'],
    ['925954', '926245'],
  ])('finds the speech of %s in %s, which publishes it at length', (short, long) => {
    expect(publishedIn(short, long)).toContain(true);
  });

  it.each([
    ['927104', '926752'],
    ['925958', '925960'],
    ['926408', '926409'],
    ['926303', '925971'],
    ['925927', '926210'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(publishedIn(one, other)).not.toContain(true);
  });

  it('knows articles of nothing but a title by their titles', () => {
    expect(publishedIn('926303', '926224')).toEqual([true]);
    expect(publishedIn('926224', '926303')).toEqual([true]);
  });
});
