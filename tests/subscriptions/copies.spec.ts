import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { findCopies } from '../../src/subscriptions/copies.ts';
import { anArticle } from '../support/articles.ts';
import { realArticles } from '../support/real-seed.ts';

const SPEECH =
  'The head of state set the tasks of the coming year at an enlarged session of the Government. First of all, the ' +
  'economy must grow by at least six percent, and inflation must be held within single digits. Local authorities ' +
  'answer for roads, schools and the supply of clean water in every village. The construction of comfortable schools ' +
  'is to be finished in time, and each of them is to be checked by an independent commission. Farmers receive ' +
  'preferential loans before the sowing begins, and the list of machines that can be leased is extended.';

const bulletin = (fires: number) =>
  `During the week ${fires} fires were registered in the region, most of them in private houses. The Department for ` +
  'Emergency Situations reminds residents to check stoves and wiring before the heating season, not to leave heaters ' +
  'without supervision, and to teach children how to behave in a fire. Inspectors visited large families and the ' +
  'elderly, and handed out carbon monoxide detectors. The telephone number of the rescue service is 112 at any time.';

const from = (id: string, issuer: string, body: string) =>
  anArticle({ id, issuer, title: `Title ${id}`, body });
const copiesIn = async (...articles: Article[]) =>
  [...(await findCopies(articles, buildIndex(articles)))].sort();

describe('findCopies', () => {
  it('finds one text of several issuing bodies, worded a little otherwise', async () => {
    const reworded = SPEECH.replace('must be held within', 'should stay within').replace(
      'in time',
      'on time',
    );
    expect(
      await copiesIn(
        from('1', 'aktobe', SPEECH),
        from('2', 'abay', reworded),
        from('3', 'turkestan', bulletin(14)),
        from('4', 'shymkent', SPEECH),
      ),
    ).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['4', '1'],
    ]);
  });

  it('finds the speech that the seed has three times, twice as nothing but its title', async () => {
    expect(new Set((await copiesIn(...(await realArticles()))).map(([id]) => id))).toEqual(
      new Set(['926224', '926245', '926303']),
    );
  });

  it.each<[string, Article, Article]>([
    ['bulletins that differ in a number', from('1', 'aktobe', bulletin(14)), from('2', 'abay', bulletin(21))],
    ['texts of one issuing body', from('1', 'aktobe', SPEECH), from('2', 'aktobe', SPEECH)],
    ['short texts', from('1', 'aktobe', 'The road is open.'), from('2', 'abay', 'The road is open.')],
    [
      'a text with half as much again',
      from('1', 'aktobe', SPEECH),
      from('2', 'abay', `${SPEECH} ${bulletin(14)}\n\n${bulletin(14)}`),
    ],
    ['languages', from('1', 'aktobe', SPEECH), { ...from('2', 'abay', SPEECH), language: 'ru' }],
  ])('takes no %s for copies', async (_, one, other) => {
    expect(await copiesIn(one, other)).toEqual([]);
  });

  it('takes none of two hundred bulletins of one form for copies', async () => {
    const many = Array.from({ length: 200 }, (_, at) => from(`${at}`, `issuer-${at}`, bulletin(at + 1)));
    expect(await copiesIn(...many)).toEqual([]);
  });
});
