import { expect, it } from 'vitest';
import { identifiesText } from '../../src/articles/generic-link.ts';

it.each([
  'https://example.kz/news/17',
  'https://example.kz/17',
  'https://t.me/weatherkz/17',
  'https://example.kz/ru/events/meeting-1234',
  'https://example.kz/new-bridge-in-aktobe',
  'https://example.kz/жаңа-көпір-ашылды-ақтөбеде',
  'https://example.kz/%D0%BC%D0%BE%D1%81%D1%82-%D0%B2-%D0%B3%D0%BE%D1%80%D0%BE%D0%B4%D0%B5-%D0%A2',
  'https://example.kz/2025/02/bridge',
  'https://example.kz/news/2025/02/01/bridge',
  'https://example.kz/bridge.html',
  'https://example.kz/?p=17',
  'https://example.kz/view.php?id=17',
  'https://example.kz/#/news/17',
  'https://example.kz/doc/5f1e9a0c77b2de01',
  'https://www.gov.kz/memleket/entities/dsm/documents/details/17',
])('%s leads to one text', (url) => {
  expect(identifiesText(new URL(url))).toBe(true);
});

it.each([
  'https://example.kz',
  'https://example.kz/',
  'https://example.kz/ru',
  'https://example.kz/news',
  'https://example.kz/ru/press/news',
  'https://example.kz/press-center/news-and-events',
  'https://example.kz/news?page=2',
  'https://example.kz/news?utm_content=17',
  'https://example.kz/news#top',
  'https://example.kz/archive/2025',
  'https://example.kz/news/2025/02/01',
  'https://example.kz/index.html',
  'https://t.me/weatherkz',
  'https://t.me/s/weatherkz',
  'https://instagram.com/akimat_07',
  'https://www.gov.kz/memleket/entities/dsm',
  'https://www.gov.kz/memleket/entities/dsm/press/news/1?lang=ru',
  'https://example.kz/%',
])('%s leads to many', (url) => {
  expect(identifiesText(new URL(url))).toBe(false);
});
