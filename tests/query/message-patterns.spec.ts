import { describe, expect, it } from 'vitest';
import { bagMatcher, keysOf, phraseMatcher, wordMatcher } from '../../src/query/message-patterns.ts';

describe('phraseMatcher', () => {
  const matches = phraseMatcher(['who|what are you a? robot*', 'recipe _ _?', 'really? why']);
  it.each([
    ['Who are you, robots?', true],
    ['what are you a robot', true],
    ['what are you', false],
    ['and who are you robot', false],
    ['recipe bread', true],
    ['recipe rye bread', true],
    ['recipe rye bread now', false],
    ['why', true],
    ['really why', true],
    ['really', false],
    ['', false],
  ])('%j: %s', (message, expected) => {
    expect(matches(keysOf(message))).toBe(expected);
  });

  it('matches nothing without phrases', () => {
    expect(phraseMatcher([])(keysOf('anything'))).toBe(false);
  });
});

describe('keysOf', () => {
  it.each([
    ['қалайсың', 'qalaysyn'],
    ['как дела', 'kak dela'],
    ["what's up", 'whats up'],
    ['Привет', 'PRIVET!'],
  ])('are the same for %s and %s', (one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other));
  });
});

describe('bagMatcher', () => {
  const matches = bagMatcher({ needed: ['weather forecast*', 'today'], beside: 'the' }, 'what is');
  it.each([
    ['what is the weather today', true],
    ['today 5 weather', true],
    ['what is the weather', false],
    ['the weather warnings today', false],
    ['today forecasts', true],
  ])('%j: %s', (message, expected) => {
    expect(matches(keysOf(message))).toBe(expected);
  });
});

describe('wordMatcher', () => {
  it('knows whole words and beginnings', () => {
    const isKnown = wordMatcher('cat dog*');
    expect(['cat', 'cats', 'dog', 'dogs', 'do'].map((word) => isKnown(word))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
