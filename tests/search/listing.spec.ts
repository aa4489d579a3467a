import { describe, expect, it } from 'vitest';
import { isListingRequest } from '../../src/search/listing.ts';

describe('isListingRequest', () => {
  it.each([
    'What is new in Kyzylorda?',
    'news from Shymkent',
    'latest news',
    'Any updates from the Karaganda region today?',
    'что нового в Актобе',
    'Новости Карагандинской области',
    'Шымкентте не жаңалық?',
  ])('takes "%s" for a listing', (question) => {
    expect(isListingRequest(question)).toBe(true);
  });

  it.each([
    'news about the railway',
    'What is the new speed limit in Karaganda?',
    'Kyzylorda',
    'Who opened the new school?',
    '',
    '🙂',
  ])('takes "%s" for a question', (question) => {
    expect(isListingRequest(question)).toBe(false);
  });
});
