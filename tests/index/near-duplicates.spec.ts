import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
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

const REGIONS = ['Pavlodar', 'Atyrau', 'Kostanay', 'Zhambyl', 'East Kazakhstan', 'North Kazakhstan'];

interface Bulletin {
  readonly region: string;
  readonly fires: number;
  readonly dead: number;
}

const TEMPLATE = article('925941');
const written = (body: string): Article => ({ ...TEMPLATE, body });
const bulletin = ({ region, fires, dead }: Bulletin) =>
  written(
    `During the week ${fires} fires were registered in ${region} region, in which ${dead} people died. The Department ` +
      'of Emergency Situations reminds residents to check stoves, not to leave heaters unattended and to install ' +
      'carbon monoxide detectors. Call 112 in an emergency.',
  );
const isCopy = (one: Article, other: Article) =>
  makePassages(one).some((passage) => new NearDuplicates().isPublishedIn(passage, other));

const bulletins = fc.record({
  region: fc.constantFrom(...REGIONS),
  fires: fc.integer({ min: 0, max: 99 }),
  dead: fc.integer({ min: 0, max: 99 }),
});

describe('NearDuplicates of bulletins from one template', () => {
  it('keeps apart what differs in a number or the region', () => {
    fc.assert(
      fc.property(bulletins, bulletins, (a, b) => {
        const isSame = a.region === b.region && a.fires === b.fires && a.dead === b.dead;
        expect(isCopy(bulletin(a), bulletin(b))).toBe(isSame);
      }),
    );
  });

  it.each([
    ['За неделю в Павлодарской области произошло', 'За неделю в Атырауской области произошло'],
    ['Апта ішінде Павлодар облысында болған', 'Апта ішінде Атырау облысында болған'],
  ])('keeps apart %s and %s', (one, other) => {
    const rest =
      ' пять пожаров, и спасатели просят жителей проверить печи и дымоходы и звонить при любой опасности.';
    expect(isCopy(written(one + rest), written(one + rest))).toBe(true);
    expect(isCopy(written(one + rest), written(other + rest))).toBe(false);
  });

  it.each([
    ['a changed lead', (body: string) => `Astana hosted a briefing. ${body}`],
    ['another layout', (body: string) => body.replaceAll('. ', '.\n')],
    ['a typing error', (body: string) => body.replace('detectors', 'detektors')],
    ['a name with a typing error', (body: string) => body.replace('Pavlodar', 'Pavlodarr')],
    [
      'a further sentence with a number',
      (body: string) => `${body} Patrols will visit 350 houses by March 1.`,
    ],
    ['a sentence with a number before it', (body: string) => `Some 350 houses were inspected. ${body}`],
    ['the day of publication', (body: string) => body.replace('During', 'On 3 February 2025, during')],
  ])('still finds a copy with %s', (_, change) => {
    const original = bulletin({ region: 'Pavlodar', fires: 14, dead: 2 });
    expect(isCopy(original, written(change(original.body)))).toBe(true);
    expect(isCopy(written(change(original.body)), original)).toBe(true);
  });
});

describe('NearDuplicates of articles of nothing but a title', () => {
  const titled = (title: string): Article => ({ ...TEMPLATE, title, body: '' });
  const TITLE = 'In Pavlodar region 14 fires were registered during the past week, rescuers report';

  it.each([
    ['a number', TITLE.replace('14', '9')],
    ['a region', TITLE.replace('Pavlodar', 'Atyrau')],
  ])('keeps apart titles that differ in %s', (_, title) => {
    expect(isCopy(titled(TITLE), titled(title))).toBe(false);
  });

  it.each([
    ['the same title', TITLE],
    ['a title in slightly other words', TITLE.replace('registered', 'recorded')],
    ['a title without its last words', TITLE.replace(', rescuers report', '')],
  ])('finds %s', (_, title) => {
    expect(isCopy(titled(TITLE), titled(title))).toBe(true);
  });
});
