import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTopic } from '../../../src/query/browse/topic.ts';

const topicOf = (text: string) => {
  const topic = findTopic(text);
  return topic === null ? null : text.slice(topic.start, topic.end);
};

describe('findTopic', () => {
  it.each([
    ['news about the railway', 'the railway'],
    ['show me the latest on greenhouse farming', 'greenhouse farming'],
    ["what's the news on artificial intelligence", 'artificial intelligence'],
    ['новости о железной дороге', 'железной дороге'],
    ['что нового про теплицы', 'теплицы'],
    ['теміржол туралы жаңалықтар', 'теміржол'],
  ])('%s → %s', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  it.each([
    'latest from Karaganda',
    'What did Tokayev say about water?',
    'newspapers about town',
    'Who told the assembled reporters of the evening the news about the bank?',
    '',
  ])('sees none in "%s"', (text) => {
    expect(topicOf(text)).toBeNull();
  });

  it('takes linear time on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => void findTopic(text)));
    expect(findTopic(`${'news '.repeat(200)}${'a'.repeat(1_000)}`)).toBeNull();
  });
});
