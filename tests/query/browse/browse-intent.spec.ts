import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListingRequest } from '../../../src/query/browse/browse-intent.ts';

describe('isListingRequest', () => {
  it.each([
    'What is new in Kyzylorda?',
    'news from Shymkent',
    'Shymkent news',
    'latest news',
    'LATEST NEWS',
    'latest from Aqtöbe',
    'news of Mangystau region',
    'show me the latest news',
    'What happened in Aktobe?',
    'Any updates from the Karaganda region today?',
    'what is happening in the city of Saran',
    "what's new in Almaty and the Almaty region?",
    'что нового в Актобе',
    'что нового?',
    'новости Кызылорды',
    'Новости Карагандинской области',
    'последние новости г. Алматы',
    'что происходит в Мангистау',
    'Покажи новости Астаны и Шымкента',
    'Что случилось в Усть-Каменогорске?',
    'Какие новости в области Абай?',
    'Шымкентте не жаңалық?',
    'Қарағандыда не болды?',
    'Қызылорда жаңалықтары',
    'Ақтөбе облысының жаңалықтары',
    'соңғы жаңалықтар',
    'Бүгін Алматыда не болды?',
    'Түркістанда қандай жаңалық бар?',
    'Караганды жаналыктары',
    'What did Aktobe publish?',
    'Ақтөбе не жариялады?',
  ])('takes "%s" for a listing', (question) => {
    expect(isListingRequest(question)).toBe(true);
  });

  it.each([
    'news about the railway',
    'latest news about highways in Karaganda',
    'What is the new speed limit in Karaganda?',
    'Kyzylorda',
    'Караганда',
    'Who opened the new school?',
    'When did Aktobe publish the budget?',
    'Ақтөбе қашан жариялады?',
    'a new film about Abai',
    'новости о железной дороге',
    'Какой новый аппарат купили в Байконуре?',
    'Кто сегодня встретился с президентом?',
    'Қызылордада қандай жаңа мектеп ашылды?',
    'show me',
    'region',
    '',
    '🙂',
  ])('takes "%s" for a question', (question) => {
    expect(isListingRequest(question)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (question) => {
        expect(isListingRequest(question)).toBeTypeOf('boolean');
      }),
    );
  });
});
