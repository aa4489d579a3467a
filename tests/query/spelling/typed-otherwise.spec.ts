import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { understand } from '../../../src/query/question.ts';
import { realIndex } from '../../support/real-seed.ts';

const index = realIndex();
const readAs = (text: string) => understand(text, index).text;

describe('a question in the wrong layout of the keyboard', () => {
  it.each([
    ['lfqnt yjdjcnb', 'дайте новости'],
    ['Lfqnt yjdjcnb Rfhfufyls!', 'Дайте новости Караганды!'],
    ['ntrcn', 'текст'],
    ['rfhfufylf', 'караганда'],
    ['gthtcflrf cthlwf d Fkvfns', 'пересадка сердца в Алматы'],
    ['ghjtrn ntgkbws', 'проект теплицы'],
    ['руфке екфтыздфте', 'heart transplant'],
    ['туцы акщь Лфкфпфтвф', 'news from Karaganda'],
    [';f4fks0nfhs 0fhf5fyls', 'жаңалықтары қарағанды'],
    ['heart transplant d Алматы', 'heart transplant d Алматы'],
    ['heart nhfycgkfynfwbz', 'heart трансплантация'],
  ])('%s is read as %s', (typed, meant) => {
    expect(readAs(typed)).toBe(meant);
  });

  it.each([
    'what is the qwerty keyboard',
    'asdf jkl;',
    'KazLLM by ISSAI',
    'Nur-Sultan',
    'Kazakhtelecom',
    'grenhouse shymkent tomatos',
    'Тоқаев су туралы не айтты',
    'бектенофф',
    'GDP',
    'СМИ',
    '2024',
    'a',
  ])('"%s" stands as it is', (typed) => {
    expect(readAs(typed)).toBe(typed);
  });

  it('is told to the person', () => {
    expect(answerQuestion(index, 'lfqnt yjdjcnb').corrections).toEqual([
      { from: 'lfqnt yjdjcnb', to: 'дайте новости' },
    ]);
  });
});

describe('a question without its spaces', () => {
  it.each([
    ['newsfromkaraganda', 'news from karaganda'],
    ['новостикараганды', 'новости караганды'],
    ['чтоновоговактобе', 'что нового в актобе'],
    ['қарағандыжаңалықтары', 'қарағанды жаңалықтары'],
    ['hearttransplant in Almaty', 'heart transplant in Almaty'],
    ['hearttransplantinalmaty', 'heart transplant in almaty'],
    ['speedlimit when', 'speed limit when'],
    ['дорогавкараганду', 'дорога в караганду'],
  ])('%s is read as %s', (typed, meant) => {
    expect(readAs(typed)).toBe(meant);
  });

  it.each([
    'transplantaton',
    'Kazakhstan',
    'Suleimenov',
    'Байқоңырдағы',
    'misunderstanding',
    'aaaaaaaaaaaaaaaa',
  ])('"%s" is one word', (typed) => {
    expect(readAs(typed)).toBe(typed);
  });
});

describe('spellings of one word', () => {
  const termsOf = (text: string) =>
    understand(text, index).terms.flatMap(({ variants }) => variants.map(({ term }) => term));

  it.each([
    [
      'karaganda',
      'Qaraghandy Qaragandy Qarağandı Karaghandy Karaghanda Karagandy Karagandi Караганда Қарағанды Караганды',
    ],
    ['kyzylorda', 'Qyzylorda Qızılorda Kzylorda Kizilorda Қызылорда Кызылорда'],
    ['aktob', 'Aqtöbe Aqtobe Aktoebe Актобе Ақтөбе'],
    ['tokayev', 'Tokaev Toqayev Toqaev Tokajev Токаев Тоқаев'],
    ['bektenov', 'Bektienov Bektyenov Бектенов'],
    ['baikonur', 'Baikonyr Baiqonyr Байконур Байқоңыр Baykonur Bikonur'],
    ['greenhous', 'grenhouse greennhouse grreenhouse greenhoise greenhusoe greenhuose'],
    ['karaganda', 'Kаrаgаndа Кaрaгaндa Kapаганда Каpaгaндa'],
    ['highwai', 'highwаy hіghway'],
    ['transplant', 'трaнсплантация пeрeсaдкa'],
    ['heart', 'жүрек журек'],
    ['fish', 'балық балык'],
  ])('are searched as %s: %s', (term, spellings) => {
    // A region's name alone is no word to search, but a request for its list.
    for (const spelling of spellings.split(' ')) {
      expect([spelling, ...termsOf(`who ${spelling}`)]).toContain(term);
    }
  });

  it.each([
    ['Қызылордада қанша адам тұрады', 'Кызылордада канша адам турады'],
    ['жүрек ауыстыру қашан болды', 'журек ауыстыру кашан болды'],
    ['ёлка где стоит', 'елка где стоит'],
  ])('"%s" asks the same as "%s"', (own, plain) => {
    const [first, second] = [understand(own, index), understand(plain, index)];
    expect(second.expects).toBe(first.expects);
    expect(second.terms.length).toBe(first.terms.length);
  });
});

it('any text is read, in bounded time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => {
      expect(readAs(text)).toBeTypeOf('string');
    }),
  );
});
