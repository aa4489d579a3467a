import { describe, expect, it } from 'vitest';
import type { AnswerType } from '../../src/languages/answer-type.ts';
import { countedFrom, expectedAnswer } from '../../src/query/answer-type.ts';

describe('expectedAnswer', () => {
  it.each<[string, AnswerType]>([
    ['Who chairs the board?', 'person'],
    ['name of the agriculture minister', 'person'],
    ['akim of Astana name', 'person'],
    ['How many people are waiting?', 'number'],
    ['by how much did oil production fall', 'number'],
    ['What is the total price of the greenhouse project?', 'money'],
    ['How much will the butadiene plant cost?', 'money'],
    ['When was the school opened?', 'date'],
    ['Until when will the measures go on?', 'date'],
    ['Where was the event held?', 'place'],
    ['In which cities is it piloted?', 'city'],
    ['why do fish die in winter', 'reason'],
    ['cryptocurrency president speech', 'any'],
    ['akim of Shymkent', 'person'],
    ['What percentage of GDP is the deficit?', 'percentage'],
    ['How many years did it take?', 'duration'],
    ['How long did the operation last?', 'duration'],
    ['How long is the river?', 'number'],
    ['What is the first Kazakh language model called?', 'name'],
    ['What is DECnet?', 'definition'],
    ['Какая пенсия в 2025 году?', 'money'],
    ['Какая температура воды?', 'number'],
    ['2025 жылы зейнетақы қанша?', 'money'],
    ['Какой процент дорог в хорошем состоянии?', 'percentage'],
    ['В каком году открыли завод?', 'year'],
    ['Как называется компания?', 'name'],
    ['В каком городе прошла встреча?', 'city'],
    ['Зауыт қай қалада салынады?', 'city'],
    ['Кто возглавил комиссию?', 'person'],
    ['Сколько человек ждут?', 'number'],
    ['Сколько стоит теплица?', 'money'],
    ['Во сколько обойдётся теплица?', 'money'],
    ['Почём томограф?', 'money'],
    ['Когда откроют школу?', 'date'],
    ['Где прошло мероприятие?', 'place'],
    ['Почему гибнет рыба?', 'reason'],
    ['Мектеп қашан ашылады?', 'date'],
    ['Қанша адам күтіп тұр?', 'number'],
    ['Министр кім?', 'person'],
    ['How old was the donor?', 'age'],
    ['At what age can one apply?', 'age'],
    ['Сколько лет президенту', 'age'],
    ['Сколько лет было донору сердца?', 'age'],
    ['Сколько лет назад построили мост?', 'duration'],
    ['Сколько лет длится проект?', 'duration'],
    ['Донор неше жаста болған?', 'age'],
    ['Операция қанша уақытқа созылды?', 'duration'],
    ['Келісім неше жылға жасалды?', 'duration'],
    ['Аудан неше аптада тазаланды?', 'duration'],
    ['Ауданда қанша жылқы бар?', 'number'],
    ['Қанша жылу берілді?', 'number'],
    ['Мектеп кашан ашылады?', 'date'],
    ['Канша адам катысты?', 'number'],
  ])('%s → %s', (question, type) => {
    expect(expectedAnswer(question).type).toBe(type);
  });
});

describe('words that only say what kind is wanted', () => {
  it.each([
    ['Құрылыс қанша пайызға өсті?', 'пайызга'],
    ['На сколько процентов выросло строительство?', 'процентов'],
    ['How old was the donor?', 'old'],
    ['Кто такая Фарида Суюн?', 'такая'],
    ['Что такое Чистый Казахстан?', 'такое'],
  ])('of "%s" are not searched: %s', (question, word) => {
    expect(expectedAnswer(question).words).toContain(word);
  });
});

describe('countedFrom', () => {
  it.each([
    ['How many patients were examined?', ' patients were examined?'],
    ['Tell me how much oil was sold', ' oil was sold'],
    ['Сколько школ открыли?', ' школ открыли?'],
    ['Неше мектеп ашылды?', ' мектеп ашылды?'],
  ])('is where the thing counted is named in "%s"', (question, rest) => {
    expect(question.slice(countedFrom(question) ?? 0)).toBe(rest);
  });

  it.each(['How manyfold?', 'Who counted the votes?', ''])('is nowhere in "%s"', (question) => {
    expect(countedFrom(question)).toBeNull();
  });
});
