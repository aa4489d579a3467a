import type { LanguageNames, ScheduleWords, SubscribeWords } from '../language.ts';

export const SCHEDULE_WORDS: ScheduleWords = {
  weekdays: ['понед|пн$', 'вторн|вт$', 'сред|ср$', 'четв|чт$', 'пятн|пт$', 'субб|сб$', 'воскр|вс$'],
  weekly: 'еженед|недел',
  daily: 'ежедн|ден|дня',
  off: 'выкл|откл|сразу|нет$|стоп$',
  filler: 'в|во|по|кажд\\p{L}*|раз',
};

export const SUBSCRIBE_WORDS: SubscribeWords = {
  everything: 'все|всё',
  keyword: '(?:ключев\\S+\\s+)?слов[оа]',
};

export const LANGUAGE_NAMES: LanguageNames = {
  beginnings: 'ru$|rus|орыс|рус|ру$|orys',
  beside: 'на|и|или|потом|затем|сначала|язык\\p{L}*|новости',
};
