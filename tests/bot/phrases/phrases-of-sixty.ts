import type { Phrases } from './phrases.ts';

/**
 * Sixty more, written before they were tried: 35 had the effect at once. What the others failed at was mended as a kind
 * (numbers in words, polite words, the region that an adjective means), so they are no measure any more.
 */
export const SUBSCRIBE_OF_SIXTY: Phrases = [
  ['все регионы кроме Алматинской', 'all but KZ-19'],
  ['all regions except Almaty Region', 'all but KZ-19'],
  ['Алматы облысынан басқа барлық өңірлер', 'all but KZ-19'],
  ['everything apart from Shymkent', 'all but KZ-79'],
  ['Актюбинская и Атырауская области', 'KZ-15, KZ-23'],
  ['подпишите меня, пожалуйста, на новости Караганды', 'KZ-35'],
  ['I would like news from Pavlodar', 'KZ-55'],
  ['маған Түркістан жаңалықтарын жіберіңіз', 'KZ-61'],
  ['Костанай, только про урожай', 'refused: урожай'],
  ['Turkistan -cotton', 'KZ-61 (-cotton)'],
  ['ЗКО и ВКО', 'KZ-27, KZ-63'],
  ['СҚО', 'KZ-59'],
  ['Семей', 'KZ-10'],
  ['Министерство внутренних дел и Актобе', 'mvd, KZ-15'],
  ['слова: паводок эвакуация', 'word паводок эвакуация'],
];

export const UNSUBSCRIBE_OF_SIXTY: Phrases = [
  ['всё кроме Актобе', 'all but KZ-15'],
  ['от Караганды', 'KZ-35'],
  ['барлығын тоқтат', 'all'],
  ['stop all', 'all'],
  ['from Aktobe please', 'KZ-15'],
];

export const DIGEST_OF_SIXTY: Phrases = [
  ['в восемь утра', 'daily 08:00'],
  ['at eight in the evening', 'daily 20:00'],
  ['таңғы сегізде', 'daily 08:00'],
  ['every day at half past seven', 'daily 07:30'],
  ['каждую пятницу в шесть вечера', 'weekly 5 18:00'],
  ['дүйсенбі сайын таңғы тоғызда', 'weekly 1 09:00'],
  ['daily at nine', 'daily 09:00'],
  ['одну сводку в день в девять часов', 'daily 09:00'],
  ['once a week on Saturday at ten am', 'weekly 6 10:00'],
  ['по вторникам в двадцать часов', 'weekly 2 20:00'],
  ['күн сайын кешкі жетіде', 'daily 19:00'],
  ['two times a day', 'refused: two times'],
  ['два раза в неделю', 'refused: два раза'],
  ['в полдень', 'daily 12:00'],
  ['each morning at 6:45', 'daily 06:45'],
  ['вечером', 'daily 20:00'],
];

export const QUIET_OF_SIXTY: Phrases = [
  ['с десяти вечера до семи утра', '22:00-07:00'],
  ['from ten at night until seven in the morning', '22:00-07:00'],
  ['кешкі оннан таңғы жетіге дейін', '22:00-07:00'],
  ['с одиннадцати вечера до шести утра по Москве', '23:00-06:00 Europe/Moscow'],
  ['between 11pm and 6:30am', '23:00-06:30'],
  ['22.30-06.30', '22:30-06:30'],
  ['не беспокоить с 23 до 8', '23:00-08:00'],
  ['түнгі он екіден таңғы алтыға дейін', '00:00-06:00'],
  ['nine pm to eight am', '21:00-08:00'],
  ['ночью', 'refused: ночью'],
];

/** Without a slash: what is done, and the regions that are named. */
export const PLAIN_OF_SIXTY: Phrases = [
  ['стоп', 'unsubscribe'],
  ['отписаться', 'unsubscribe'],
  ['тоқта', 'unsubscribe'],
  ['көмек', 'help'],
  ['how do I subscribe', 'subscribe'],
  ['Қалайсың?', 'greeting'],
  ['подпиши на Актобе', 'subscribe Актобе'],
  ['What can you do?', 'aboutBot'],
  ['отпиши меня от Астаны', 'unsubscribe Астаны'],
  ['жазылымнан шығу', 'unsubscribe'],
  ['Ақтөбеге жазыл', 'subscribe Ақтөбеге'],
  ['please stop sending me news', 'unsubscribe'],
  ['хочу подписаться на Шымкент', 'subscribe Шымкент'],
  ['покажи мои подписки', 'subscriptions'],
];
