import type { EntityWords, Language } from '../language.ts';

export const ENTITY_WORDS: EntityWords = {
  numbers: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds
    thousand thousands million millions billion trillion half third quarter twice double triple single several`,
  dates: `january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday century centuries spring summer autumn winter
    today yesterday tomorrow`,
  timeUnits: 'second|minute|hour|day|week|month|year|decade|centur',
  currencies: 'tenge|dollar|euro|rubl|pound|franc|yen|yuan|mci$|usd$|eur$|kzt$|gbp$|cents?$',
  percent: 'percent',
  ageAfter: 'old$|ago$',
  ageBefore: 'aged age',
  placePrepositions: 'in at to from near of on into across through around',
  reasons: `because due owing therefore thus hence since caused cause causes reason reasons result resulted resulting
    led aim aimed aims goal purpose order prevent ensure enable allow contributed contributing leading`,
  defining: 'is are was were means',
  scales: 'hundred|thousand|million|billion|trillion|dozen|half|bn|mln',
  joiners: 'and|plus',
  relativeDates:
    'today yesterday tomorrow spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday',
  bareDates: 'century centuries may',
  deictics: 'this|last|next|current|coming|past',
  yearBefore: 'in since of by until till from to and year for around early late mid circa',
  yearAfter: 'year',
};

/** One form of each word that multiplies the number before it. */
export const SCALE_NAMES: Language['scaleNames'] = {
  thousand: 'thousand',
  million: 'million mln mn',
  billion: 'billion bln bn',
  trillion: 'trillion trln tn',
};
