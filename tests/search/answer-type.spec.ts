import { describe, expect, it } from 'vitest';
import { type AnswerType, expectedAnswer, holdsAnswer } from '../../src/search/answer-type.ts';

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
    ['In which cities is it piloted?', 'place'],
    ['why do fish die in winter', 'reason'],
    ['cryptocurrency president speech', 'any'],
    ['Кто возглавил комиссию?', 'person'],
    ['Сколько человек ждут?', 'number'],
    ['Сколько стоит теплица?', 'money'],
    ['Когда откроют школу?', 'date'],
    ['Где прошло мероприятие?', 'place'],
    ['Почему гибнет рыба?', 'reason'],
    ['Мектеп қашан ашылады?', 'date'],
    ['Қанша адам күтіп тұр?', 'number'],
    ['Министр кім?', 'person'],
  ])('%s → %s', (question, type) => {
    expect(expectedAnswer(question).type).toBe(type);
  });
});

describe('holdsAnswer', () => {
  it.each<[AnswerType, string, boolean]>([
    ['money', 'The total cost is 650 million US dollars.', true],
    ['money', 'a plant worth $7.4 billion', true],
    ['money', '564 million tenge was allocated', true],
    ['money', '28 old buildings were renovated', false],
    ['number', 'two kidneys were removed', true],
    ['number', 'The level allows it.', false],
    ['person', 'says Marat Pashimov, the chairman', true],
    ['person', 'the head of the clinic noted', false],
    ['date', 'until the end of March', true],
    ['reason', 'this was due to the commitments', true],
    ['any', '', true],
  ])('%s in "%s": %s', (type, text, expected) => {
    expect(holdsAnswer(type, text)).toBe(expected);
  });
});
