import type { LanguageNames, LookWords, PauseWords, ScheduleWords, SubscribeWords } from '../language.ts';

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

export const SCHEDULE_WORDS: ScheduleWords = {
  weekdays: ['mon$|mondays?$', 'tue', 'wed', 'thu', 'fri', 'sat$|satur', 'sun$|sundays?$'],
  weekly: 'week$|weekly$|weeks$',
  daily: 'daily$|days?$|everyday$',
  off: 'off$|at once$|now$|none$|stop$|no$|never$|immediately$|no digest$|not? needed$|turn off$|no quiet hours$',
  filler:
    'once|at|on|for|during|in|the|a|an|per|from|to|till|until|through|between|after|before|earlier|later|than|and|of|please|send|me|time|digest|quiet',
  every: 'every|each',
  hour: 'hours?|oclock',
  times: 'times?',
  halves: HOURS.map((hour, at) => `half past ${hour}|half past ${at + 1}`),
  zoneWord: 'zone|timezone|timezones',
  timeEndings: 'h|hrs?|oclock',
  dayParts: {
    am: 'am$',
    pm: 'pm$',
    morning: 'mornings?$',
    afternoon: 'afternoons?$',
    evening: 'evenings?$',
    night: 'nights?$',
  },
  dayPartComes: 'after',
  noon: 'noon|midday',
  midnight: 'midnight',
  numbers:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
      .split(' ')
      .concat('twenty[ -]one', 'twenty[ -]two', 'twenty[ -]three'),
  disturb: '(?:do not|dont) disturb(?: me)?|no messages',
  notOffered:
    'month|hourly$|weekday|workday|working|work$|office$|other$|alternate$|weekend|year|quarter|twice$|fortnight|biweek',
  zones: {
    'msk$|moscow': 'Europe/Moscow',
    astana: 'Asia/Almaty',
    beijing: 'Asia/Shanghai',
    'kyiv|kiev': 'Europe/Kyiv',
  },
};

export const PAUSE_WORDS: PauseWords = {
  minute: 'minutes?|mins?|m',
  hour: 'hours?|hrs?|h',
  day: 'days?|d',
  week: 'weeks?|w',
  month: 'months?',
  year: 'years?',
  today: 'today|tonight',
  tomorrow: 'tomorrow|tmrw?|tomorow|tommorow',
  afterTomorrow: 'day after tomorrow',
  weekend: 'weekend',
  end: 'end|ends',
  current: 'this|current',
  next: 'next',
  repeated: '(?:mon|tues|wednes|thurs|fri|satur|sun)days',
  half: 'half',
  oneAndHalf: '',
  halfBefore: '',
  numbers: ['one', 'two|couple', 'three', 'four', 'five', 'six', 'seven'],
  until: 'until|untill|till|til|to|before',
  through: 'through|thru',
  filler:
    'pause|for|on|at|the|a|an|of|and|please|pls|news|messages|everything|all|subscriptions|notifications|it|me',
};

export const SUBSCRIBE_WORDS: SubscribeWords = {
  everything: 'all everything anything',
  keyword: '(?:key)?words?',
  withKeyword: 'with (?:the )?(?:key)?words?',
  except: 'except excluding without exclude apart besides',
  exceptOfEverything: 'but',
  not: 'not no',
  exceptedBefore: '',
  and: 'and or also plus',
  withMentions:
    '(?:and|with|including|incl\\.?|plus|\\+|&)\\s+(?:all\\s+|its\\s+|the\\s+)*mentions?(?:\\s+of\\s+it)?',
  withoutMentions:
    '(?:without|except|excluding|no|but\\s+no|but\\s+not|not)\\s+(?:any\\s+|its\\s+|the\\s+)*mentions?',
  filler:
    'please pls plz thanks hey hi follow subscribe unsubscribe me us to the a of in for from on about with all every news article articles region regions i want send stop only city new regions kazakhstan rk kz would like love get receive too also only just',
};

export const LOOK_WORDS: LookWords = {
  silent: 'silent|muted?$|quietly',
  noLinkPreview: '',
  noHashtags: '',
  sound: 'sound|loud|notif|unmute',
  linkPreview: 'preview|card',
  hashtags: 'hashtag|tags?$',
  on: 'on$|with$|enable|yes$|show|add$|turnon$',
  off: 'off$|without$|no$|disable|hide$|remove$|not$',
  filler: 'turn|switch|set|please|the$|a$|send|posts?$|messages?$|of$|links?$|make|it$|all$',
};

export const LANGUAGE_NAMES: LanguageNames = {
  beginnings: 'en$|eng|англ|анг$|агылш|agyl',
  beside: 'in|and|or|then|first|languages?|news',
};
