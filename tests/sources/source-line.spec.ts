import { describe, expect, it } from 'vitest';
import { findSource } from '../../src/sources/source-line.ts';

const LINK = 'https://example.kz/news/1';

describe('findSource', () => {
  it.each([
    `Source : ${LINK}`,
    `Source: ${LINK}`,
    `source:${LINK}`,
    `SOURCE - ${LINK}`,
    `Source – ${LINK}`,
    `Source —${LINK}`,
    `Source ${LINK}`,
    `Sources: ${LINK}`,
    `Источник: ${LINK}`,
    `ИСТОЧНИК :${LINK}`,
    `источники - ${LINK}`,
    `Ссылка: ${LINK}`,
    `Дереккөз: ${LINK}`,
    `Дерек көзі – ${LINK}`,
    `ДЕРЕККӨЗІ:${LINK}`,
    `Сілтеме : ${LINK}`,
  ])('finds "%s" on its own line, and after text', (source) => {
    expect(findSource(['One.', source])).toEqual({ url: LINK, linesBefore: 1, textBefore: '' });
    if (/[:–—-]/.test(source.replace(LINK, ''))) {
      expect(findSource([`One. ${source}`])).toEqual({ url: LINK, linesBefore: 0, textBefore: 'One. ' });
    }
  });

  it.each([
    ['glued to a full stop', ['The end.Source:https://e.kz/1'], 'https://e.kz/1', 0, 'The end.'],
    ['glued to a word', ['of KazakhstanSource : https://e.kz/1'], 'https://e.kz/1', 0, 'of Kazakhstan'],
    ['glued to a capital', ['IN ASTANASource:https://e.kz/1'], 'https://e.kz/1', 0, 'IN ASTANA'],
    ['glued in Russian', ['в АстанеИсточник:https://e.kz/1'], 'https://e.kz/1', 0, 'в Астане'],
    ['on two lines', ['One.', 'Source :', 'https://e.kz/1'], 'https://e.kz/1', 1, ''],
    ['on three lines', ['One.', 'Source', ':', 'https://e.kz/1'], 'https://e.kz/1', 1, ''],
    [
      'after an earlier one',
      ['Source: Official Source: https://e.kz/1'],
      'https://e.kz/1',
      0,
      'Source: Official ',
    ],
    ['with the word in the link', ['Source : https://e.kz/source:1'], 'https://e.kz/source:1', 0, ''],
    ['after an earlier link', ['Source:x.Source:https://e.kz/1'], 'https://e.kz/1', 0, 'Source:x.'],
    ['without a link', ['Source : gov.kz'], 'gov.kz', 0, ''],
  ])('finds one %s', (_, lines, url, linesBefore, textBefore) => {
    expect(findSource(lines)).toEqual({ url, linesBefore, textBefore });
  });

  it.each([
    [['Resource : https://e.kz/1']],
    [['RESOURCE: https://e.kz/1']],
    [['an information resource:https://e.kz/1']],
    [['Интернет-ресурс : https://e.kz/1']],
    [['A source https://e.kz/1']],
    [['Source :']],
    [['Source : https://e.kz/1 (in English)']],
    [['open-source-code']],
    [['']],
    [[]],
  ])('finds none in %j', (lines) => {
    expect(findSource(lines)).toBeNull();
  });
});
