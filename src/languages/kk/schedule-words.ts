import type { LanguageNames, ScheduleWords, SubscribeWords } from '../language.ts';

export const SCHEDULE_WORDS: ScheduleWords = {
  weekdays: ['дуйсен|дс$', 'сейсен|сс$', 'сарсен', 'бейсен|бс$', 'жума|жм$', 'сенби', 'жексен|жк$'],
  weekly: 'апта',
  daily: 'кун',
  off: 'ошир|бирден|жок$',
  filler: 'сайын|рет|бир|саг?ат\\p{L}*|ден|да|де|га|ге',
};

export const SUBSCRIBE_WORDS: SubscribeWords = {
  everything: 'барлығы|барлык|барлық',
  keyword: '(?:кілт\\s*)?сөз(?:дер)?',
};

export const LANGUAGE_NAMES: LanguageNames = {
  beginnings: 'kk$|kz$|kaz|qaz|каз|кк$|кз$',
  beside: 'тил\\p{L}*|жане|немесе|болмаса|сосын|кеиин|алдымен|жаналык\\p{L}*',
};
