/** Kazakh abbreviations, lower-cased, without the last full stop. */
export const KAZAKH_ABBREVIATIONS = {
  /** A capital may follow them within a sentence. */
  beforeAnything:
    'ж жж ғ ғғ орт оңт солт шығ бат а.ж көш ауд обл қ даң мкр ат акад проф т.ғ.д т.ғ.к м.ғ.д м.ғ.к п.ғ.д п.ғ.к ф.ғ.д ф.ғ.к э.ғ.д э.ғ.к з.ғ.д з.ғ.к б.ғ.д ' +
    'б.ғ.к х.ғ.д х.ғ.к ф.-м.ғ.д ф.-м.ғ.к б.з.б б.з.д б.з м.а',
  /** They come before a number. */
  beforeNumber: 'бет сур кесте тел қаң ақп нау сәу мам мау шіл там қыр қаз қар жел',
  /** They end an enumeration, and often the sentence; a bracket after them goes on with it. */
  afterEnumeration: 'т.б т.с.с',
  /** Units that a currency in capitals may follow. */
  beforeCurrency: 'мың млн млрд трлн',
  /** They begin sentences and no name goes on with them: after an abbreviation they begin the next sentence. */
  beginningWords: 'ол олар біз бұл осы сол оның олардың бірақ және сондықтан қазір',
} as const;
