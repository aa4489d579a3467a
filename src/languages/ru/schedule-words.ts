import type { LanguageNames, ScheduleWords, SubscribeWords } from '../language.ts';

export const SCHEDULE_WORDS: ScheduleWords = {
  weekdays: ['понед|пн$', 'вторн|вт$', 'сред|ср$', 'четв|чт$', 'пятн|пт$', 'субб|сб$', 'воскр|вс$'],
  weekly: 'еженед|недел',
  daily: 'ежедн|ден|дня|сутк',
  off: 'выкл|откл|сразу|нет$|стоп$|никогда$|убрать$|убери$|не надо$|не нужно$',
  filler: 'в|во|по|раз|с|со|до|от|и|на|к|пожалуйста|присылай\\p{L}*|время|времени|сводк\\p{L}*|тихие|поясу',
  every: 'кажд\\p{L}*',
  hour: 'час|часа|часов|часам|часу|ч',
  times: 'раз|раза',
  timeEndings: 'ч|час|часов|и|го|ми|ти',
  dayParts: {
    am: '',
    pm: '',
    morning: 'утра$|утро$|утром$|утрам$',
    afternoon: 'дня$|днем$',
    evening: 'вечера$|вечер$|вечером$|вечерам$',
    night: 'ночи$|ночь$|ночью$|ночам$',
  },
  dayPartComes: 'after',
  noon: 'полдень|полудня',
  midnight: 'полночь|полночи|полуночи',
  notOffered: 'ежемес|месяц|ежечас|будн|рабоч|выходн|ежегод|год|дважды$|трижды$|квартал',
  zones: {
    'москв|моск|мск$': 'Europe/Moscow',
    'алмат|астан|казахстан': 'Asia/Almaty',
    'актоб|актюб': 'Asia/Aqtobe',
    уральск: 'Asia/Oral',
    атырау: 'Asia/Atyrau',
    актау: 'Asia/Aqtau',
    кызылорд: 'Asia/Qyzylorda',
    костана: 'Asia/Qostanay',
    берлин: 'Europe/Berlin',
    лондон: 'Europe/London',
    париж: 'Europe/Paris',
    стамбул: 'Europe/Istanbul',
    'дубай|дубая|дубаю': 'Asia/Dubai',
    ташкент: 'Asia/Tashkent',
    бишкек: 'Asia/Bishkek',
    киев: 'Europe/Kyiv',
    минск: 'Europe/Minsk',
    омск: 'Asia/Omsk',
    новосиб: 'Asia/Novosibirsk',
    екатеринб: 'Asia/Yekaterinburg',
    самар: 'Europe/Samara',
    пекин: 'Asia/Shanghai',
    сеул: 'Asia/Seoul',
    варшав: 'Europe/Warsaw',
    баку: 'Asia/Baku',
    тбилиси: 'Asia/Tbilisi',
    ереван: 'Asia/Yerevan',
  },
};

export const SUBSCRIBE_WORDS: SubscribeWords = {
  everything: 'все всё всего всем',
  keyword: '(?:ключев\\S+\\s+)?слов[оа]',
  withKeyword: 'со? (?:ключев\\S+\\s+)?слов(?:ом|ами)',
  except: 'кроме без исключением исключая помимо',
  exceptOfEverything: '',
  not: 'не',
  exceptedBefore: '',
  and: 'и или также плюс',
  withMentions:
    '(?:с|со|и|плюс|включая|вместе\\s+с|а\\s+также)\\s+(?:все\\s+|всеми\\s+|его\\s+|её\\s+|ее\\s+)*упоминани(?:ями|ем|я|е)',
  withoutMentions:
    '(?:без|кроме|исключая|не\\s+надо|не\\s+нужно)\\s+(?:всех\\s+|его\\s+|её\\s+|ее\\s+)*упоминани(?:й|я)',
  filler:
    'пожалуйста подпиши подпишите подписаться подписка подписку отпиши отпишите отписаться меня нас мне на от о об про по в во из с со для за но а хочу получать получи читать рк казахстан казахстана казахстане республики акиматы все всё всех всю новости новостей новость регион регионы регионов региона область города город только присылай присылайте',
};

export const LANGUAGE_NAMES: LanguageNames = {
  beginnings: 'ru$|rus|орыс|рус|ру$|orys',
  beside: 'на|и|или|потом|затем|сначала|язык\\p{L}*|новости',
};
