import type { Article } from '../news/article.ts';
import { analyze } from '../text/analyzer.ts';

/**
 * Words of emergencies: weather, roads, fire and water, earthquakes, hazards. The rule is plain so that it can be told
 * to people: an article is urgent where its title has one of these, in whatever form. A body may speak of floods long
 * past.
 */
const EMERGENCY_WORDS = {
  en: `storm snowstorm blizzard hurricane hail squall frost icing flood flooding mudflow avalanche landslide earthquake
    tremor wildfire fire explosion evacuation evacuated emergency hazard hazardous outage`,
  ru: `шторм штормовое буря метель буран ураган град шквал гололед гололедица заморозки наводнение паводок подтопление
    сель лавина оползень землетрясение пожар взрыв эвакуация эвакуировать чрезвычайный авария аварийный`,
  kk: `дауыл боран бұршақ көктайғақ үсік тасқын сел көшкін сырғыма зілзала өрт жарылыс эвакуация төтенше апат апатты`,
} as const;

/** Words that mean an emergency only together: "the road is closed". */
const EMERGENCY_PAIRS = {
  en: [
    'road closed',
    'road closure',
    'roads closed',
    'highway closed',
    'traffic restricted',
    'weather warning',
  ],
  ru: ['дорога закрыта', 'дорога перекрыта', 'движение ограничено', 'движение закрыто', 'трасса закрыта'],
  kk: ['жол жабылды', 'жол жабық', 'қозғалыс шектелді', 'ауа райы ескерту', 'дауылды ескерту'],
} as const;

/** Institutions that bear an emergency in their name: "Ministry of Emergency Situations". */
const INSTITUTION_WORDS = {
  en: 'ministry department situations service',
  ru: 'министерство департамент ситуациям мчс',
  kk: 'министрлігі департаменті жағдайлар',
} as const;

type Language = Article['language'];

const termsOf = (words: string, language: Language) => analyze(words, language).map(({ term }) => term);

const RULES = Object.fromEntries(
  (['en', 'ru', 'kk'] as const).map((language) => [
    language,
    {
      words: new Set(termsOf(EMERGENCY_WORDS[language], language)),
      pairs: EMERGENCY_PAIRS[language].map((pair) => termsOf(pair, language)),
      ambiguous: new Set(termsOf({ en: 'emergency', ru: 'чрезвычайный', kk: 'төтенше' }[language], language)),
      institutions: new Set(termsOf(INSTITUTION_WORDS[language], language)),
    },
  ]),
);

/** Whether the article tells of an emergency that people may want at any hour. */
export function isUrgent({ title, language }: Pick<Article, 'title' | 'language'>): boolean {
  const rules = RULES[language];
  if (rules === undefined) return false;
  const terms = termsOf(title, language);
  const said = new Set(terms);
  const namesInstitution = terms.some((term) => rules.institutions.has(term));
  if (terms.some((term) => rules.words.has(term) && !(namesInstitution && rules.ambiguous.has(term))))
    return true;
  return rules.pairs.some((pair) => pair.every((term) => said.has(term)));
}
