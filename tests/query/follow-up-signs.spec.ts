import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/news-index.ts';
import { type FollowUpSign, followUpSign, placeInList } from '../../src/query/follow-up-signs.ts';
import { understand } from '../../src/query/question.ts';
import { realArticles } from '../support/real-seed.ts';

const index = buildIndex(realArticles());

describe('followUpSign', () => {
  it.each<[string, FollowUpSign | null]>([
    ['and in Shymkent?', 'continues'],
    ['what about Aktobe', 'continues'],
    ['а в Актобе?', 'continues'],
    ['ал Шымкентте ше?', 'continues'],
    ['Ақтөбеде ше?', 'continues'],
    ['how old is he?', 'refers'],
    ['how much did it cost', 'refers'],
    ['сколько ему лет', 'refers'],
    ['ол қанша тұрады?', 'refers'],
    ['оның бағасы қанша', 'refers'],
    ['by what year?', 'short'],
    ['why', 'short'],
    ['сколько', 'short'],
    ['қашан', 'short'],
    ['what are the fines?', 'short'],
    ['в каком году?', 'short'],
    ['қай жылы?', 'short'],
    ['what are the fines', null],
    ['How many people are waiting for a heart transplant in Kazakhstan?', null],
    ['how many of them are in Aktobe region?', null],
    ['who is Tokayev?', null],
    ['news from Shymkent', null],
    ['android prices', null],
    ['Акимат?', 'short'],
    ['итоги года', null],
    ['how many colleges will be created this year?', null],
    ['how does it compare with 2023?', 'refers'],
    ['how many planets are there in the sky', null],
    ['and news from Shymkent?', null],
    ['а какая погода?', null],
    ['', null],
    [`it ${'word '.repeat(30)}`, null],
  ])('takes %j as %s', (text, sign) => {
    expect(followUpSign(understand(text, index))).toBe(sign);
  });
});

describe('placeInList', () => {
  it.each([
    ['tell me more about the second one', 1],
    ['the first', 0],
    ['расскажи про вторую', 1],
    ['третья', 2],
    ['3-я новость', 2],
    ['екіншісі туралы айтшы', 1],
    ['1-ші', 0],
    ['how many were in the second quarter?', null],
    ['the second heart transplantation in Almaty', null],
    ['tell me more', null],
  ])('finds in %j the place %j', (text, place) => {
    expect(placeInList(understand(text, index))).toBe(place);
  });
});
