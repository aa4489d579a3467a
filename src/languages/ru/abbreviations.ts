/** Russian abbreviations, lower-cased, without the last full stop. */
export const RUSSIAN_ABBREVIATIONS = {
  /** A capital may follow them within a sentence. */
  beforeAnything:
    'г гг ул пр пр-т просп пл пер бул наб мкр обл р-н с пос дер стр-во им акад проф доц ген полк напр зам пом гл т.н т.е т.к ' +
    'и.о оз пгт прил респ ред сост изд д.м.н к.м.н д.п.н к.п.н д.т.н к.т.н д.ю.н к.ю.н д.э.н к.э.н д.ф.н к.ф.н д.и.н ' +
    'к.и.н д.х.н к.х.н д.б.н к.б.н ф.м.н д.ф.-м.н к.ф.-м.н ж.-д ст.-л хр о-в п-ов а.о г-н г-жа д-р инж арх худ муз реж дж св мл п а о д',
  /** They come before a number: "собирают рис. Затем" is no figure. */
  beforeNumber:
    'рис табл тел ст ст-я п пп подп стр гл ч кв д корп ок оф каб эт ум род янв фев февр мар апр авг сен сент окт ноя нояб дек обр',
  /** They end an enumeration, and often the sentence; a bracket after them goes on with it. */
  afterEnumeration: 'т.д т.п др',
  /** Units that a currency in capitals may follow. */
  beforeCurrency: 'тыс млн млрд трлн долл',
  /** They begin sentences and no name goes on with them: after an abbreviation they begin the next sentence. */
  beginningWords:
    'он она оно они мы вы это эти этот эта его её их но и в во на по за для при также однако кроме сейчас тогда',
} as const;
