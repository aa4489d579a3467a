import type { Article } from '../articles/article.ts';
import { analyze } from '../languages/analyzer.ts';

/**
 * Words of emergencies: weather, fire and water, earthquakes, hazards. The rule is plain so that it can be told to
 * people: an article is urgent where its title has one of these, in whatever form. A body may speak of floods long past.
 * Words that share their stem with harmless ones (emergency and emerging, сель and село) stand among the phrases.
 */
const WORDS = {
  en: `storm snowstorm blizzard hurricane hailstorm squall flood flooding mudflow avalanche landslide earthquake tremor
    wildfire fire explosion evacuation evacuated hazard hazardous outage`,
  ru: `шторм штормовое буря метель буран ураган град шквал гололед гололедица заморозки наводнение паводок подтопление
    селевой лавина оползень землетрясение пожар взрыв эвакуация эвакуировать авария аварийный`,
  kk: `дауыл боран бұршақ көктайғақ үсік тасқын сел көшкін сырғыма зілзала өрт жарылыс эвакуация апат апатты`,
} as const;

/** Words that mean an emergency where a title has all of them: closed roads, warnings, what is declared. */
const PHRASES = {
  en: [
    'road closed',
    'road closure',
    'highway closed',
    'traffic restricted',
    'weather warning',
    'black ice',
    'emergency declared',
    'emergency regime',
  ],
  ru: [
    'дорога закрыта',
    'дорога перекрыта',
    'трасса закрыта',
    'трасса перекрыта',
    'движение ограничено',
    'движение закрыто',
    'чрезвычайное положение',
    'режим чрезвычайной',
    'режим ЧС',
  ],
  kk: [
    'жол жабылды',
    'жол жабық',
    'қозғалыс шектелді',
    'ауа райы ескерту',
    'жер сілкінісі',
    'жер сілкінді',
    'төтенше жағдай жарияланды',
  ],
} as const;

type Language = Article['language'];

const termsOf = (text: string, language: Language) => analyze(text, language).map(({ term }) => term);

/** Each rule is the terms that a title must all have. */
function rulesOf(language: Language): readonly (readonly string[])[] {
  const words = termsOf(WORDS[language], language).map((term) => [term]);
  return [...words, ...PHRASES[language].map((phrase) => termsOf(phrase, language))];
}

const RULES = { en: rulesOf('en'), ru: rulesOf('ru'), kk: rulesOf('kk') } as const;

/** Whether the article tells of an emergency that people may want at any hour. */
export function isUrgent({ title, language }: Pick<Article, 'title' | 'language'>): boolean {
  const said = new Set(termsOf(title, language));
  return RULES[language].some((rule) => rule.every((term) => said.has(term)));
}
