import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSeed } from '../../src/sources/seed-parser.ts';

const PATH = 'seeds/gov-kz-2025-02-01.txt';
const { articles, rejected } = parseSeed(readFileSync(PATH), PATH);

/** Id, issuer, region, title, first and last characters of the body, its length in UTF-16 units, mentions. */
const EXPECTED: readonly (readonly [string, string, string, string, string, string, number, string])[] = [
  [
    '927104',
    'dsm',
    'national',
    'NIIKB DOCTORS IN ALMATY Successfully Perform SECOND HEART TRANSPLANTATION.',
    'The complex heart transplantatio',
    ' heart transplant in Kazakhstan.',
    2633,
    'KZ-75 KZ-19 KZ-33 KZ-39',
  ],
  [
    '926752',
    'aktobe',
    'KZ-15',
    'Clean Kazakhstan: Products made from recycled household waste',
    'Today, an event was held at seco',
    'ts will become a good tradition.',
    2351,
    '',
  ],
  [
    '926408',
    'shymkent',
    'KZ-79',
    '“ALSERA KZ” LLP STARTED CONSTRUCTION OF A GREENHOUSE COMPLEX WITH A CAPACITY OF 155 THOUSAND TONNES OF TOMATOES PER YEAR IN KAZAKHSTAN',
    'In Astana, an agreement was sign',
    ' countries," the minister noted.',
    2879,
    'KZ-71',
  ],
  [
    '926409',
    'shymkent',
    'KZ-79',
    'IV MEETING OF THE COOPERATION COMMISSION HELD IN SHYMKENT',
    'Today, the IV meeting of the Int',
    'ensively reviewed and discussed.',
    1740,
    '',
  ],
  [
    '925927',
    'karaganda',
    'KZ-35',
    "Olzhas Bektenov: The government's priorities are ensuring high-quality economic growth and improving the well-being of our citizens",
    'An expanded meeting of the Gover',
    ' Bektenov noted.primeminister.kz',
    4058,
    'KZ-39 KZ-19 KZ-79 KZ-75 KZ-43 KZ-59 KZ-61 KZ-71 KZ-62 KZ-23 KZ-27 KZ-31',
  ],
  [
    '926028',
    'karaganda',
    'KZ-35',
    'In adverse weather conditions, the speed on the Karaganda-Astana highway will be reduced to 60 kilometers per hour',
    'On the Karaganda-Astana highway,',
    'e to speeding on suburban roads.',
    2200,
    'KZ-71',
  ],
  [
    '926104',
    'karaganda',
    'KZ-35',
    'Work continues to save fish in winter in Karaganda region',
    'In the Saran reservoir in the Ab',
    'nal Basin Fisheries Inspectorate',
    1164,
    '',
  ],
  [
    '926210',
    'karaganda',
    'KZ-35',
    'The Head of State held an expanded session of the Government',
    'An expanded meeting of the Gover',
    'Nalibayev made reports.akorda.kz',
    2559,
    'KZ-71 KZ-75 KZ-79 KZ-43',
  ],
  [
    '926224',
    'karaganda',
    'KZ-35',
    'Speech of the Head of State Kassym-Jomart Tokayev at the expanded session of the Government',
    '',
    '',
    0,
    '',
  ],
  [
    '925941',
    'mangystau',
    'KZ-47',
    'The expanded session of the Government has begun',
    'Kasym-Jomart Tokayev:"Today, at ',
    'be resolved in the near future."',
    1004,
    '',
  ],
  [
    '925954',
    'mangystau',
    'KZ-47',
    'From the expanded session of the Government chaired by the Head of State Kassym-Jomart Tokayev',
    'President:"Although the situatio',
    'riate strategy to overcome them"',
    1013,
    '',
  ],
  [
    '926039',
    'mangystau',
    'KZ-47',
    'President: It is necessary to accelerate the development of the railway corridor passing through Kazakhstan',
    'President:“Now let’s focus on th',
    'ection this year and next year."',
    1227,
    '',
  ],
  [
    '926303',
    'aktobe',
    'KZ-15',
    'Speech of Head of State Kassym-Jomart Tokayev at an expanded meeting of the Government',
    '',
    '',
    0,
    '',
  ],
  [
    '925958',
    'zhetysu-oblysy',
    'KZ-33',
    'Support for the construction industry, IT industry, medicine and science: Olzhas Bektenov reported to the President on the effectiveness of work on the development of sectors',
    'Prime Minister Olzhas Bektenov r',
    'er of the Republic of Kazakhstan',
    7110,
    'KZ-39 KZ-75 KZ-59 KZ-23 KZ-71 KZ-19',
  ],
  [
    '925960',
    'zhetysu-oblysy',
    'KZ-33',
    'The Prime Minister reported to the President on the implementation of key projects in promising sectors of the economy',
    'At an expanded meeting of the Go',
    'er of the Republic of Kazakhstan',
    6233,
    'KZ-55 KZ-10 KZ-39 KZ-61 KZ-71 KZ-59 KZ-75 KZ-63 KZ-11 KZ-19 KZ-43 KZ-23 KZ-15 KZ-35 KZ-47',
  ],
  [
    '925971',
    'zhetysu-oblysy',
    'KZ-33',
    'The Government proposed a set of measures to improve the tax and budget system',
    'At an expanded meeting of the Go',
    'er of the Republic of Kazakhstan',
    5499,
    'KZ-31 KZ-79 KZ-61 KZ-27',
  ],
  [
    '926245',
    'zhetysu-oblysy',
    'KZ-33',
    'Speech of the Head of State Kassym-Jomart Tokayev at the expanded meeting of the Government',
    'Dear participants of the meeting',
    'o bring high-quality investment.',
    5343,
    'KZ-15 KZ-19 KZ-23 KZ-63 KZ-31 KZ-55 KZ-59 KZ-75',
  ],
  [
    '924810',
    'kyzylorda',
    'KZ-43',
    'Issues of the highway sector were discussed',
    'The meeting chaired by the regio',
    'in good condition to 95 percent.',
    2144,
    'KZ-23',
  ],
  [
    '924912',
    'kyzylorda',
    'KZ-43',
    'The heating season is underway in full swing',
    'The meeting was chaired by the F',
    ' and is now serving the country.',
    3119,
    '',
  ],
  [
    '925169',
    'kyzylorda',
    'KZ-43',
    'A computed tomography machine was purchased for the multi-disciplinary hospital of Baikonur city',
    'A computed tomography machine wo',
    ' improve the quality of service.',
    1371,
    '',
  ],
];

describe('the seed of 1 February 2025', () => {
  it('has twenty articles and no bad block', () => {
    expect(articles.map(({ id }) => id)).toEqual(EXPECTED.map(([id]) => id));
    expect(rejected).toEqual([]);
  });

  it.each(EXPECTED)('holds %s by %s', (id, issuer, region, title, starts, ends, length, mentions) => {
    const article = articles.find((candidate) => candidate.id === id);
    expect(article).toMatchObject({
      issuer,
      region,
      title,
      published: '2025-02-01',
      category: 'Science',
      language: 'en',
      url: `https://www.gov.kz/memleket/entities/${issuer}/press/news/details/${id}`,
      mentions: mentions.split(' ').filter((code) => code !== ''),
    });
    expect(article?.body).toHaveLength(length);
    expect(article?.body.startsWith(starts) && article.body.endsWith(ends)).toBe(true);
  });

  it('has two articles without a body', () => {
    expect(articles.filter(({ body }) => body === '').map(({ id }) => id)).toEqual(['926224', '926303']);
  });

  it.each(['925958', '925960', '925971'])('keeps the earlier "Source:" in the body of %s', (id) => {
    const body = articles.find((article) => article.id === id)?.body ?? '';
    expect(body).toMatch(/\.\s?Source: Official information resource of the Prime Minister/);
    expect(body).not.toContain('gov.kz');
  });
});
