/** English abbreviations, lower-cased, without the last full stop. */
export const ENGLISH_ABBREVIATIONS = {
  /** A capital may follow them within a sentence. */
  beforeAnything:
    'mr mrs ms messrs dr prof gen col lt sgt capt maj adm rep sen gov rev hon st ste mt ft vs e.g i.e ph.d m.d cf viz cmdr supt atty pres sra v',
  /** They come before a number: "The fig. It is ripe" is no figure. */
  beforeNumber:
    'no nos n° vol vols ch fig figs art sec para p pp tel ext approx c ca jan feb mar apr jun jul aug sept sep oct nov dec rm apt al',
  /** They end an enumeration, and often the sentence; a bracket after them goes on with it. */
  afterEnumeration: 'etc al',
  /** Units that a currency in capitals may follow. */
  beforeCurrency: 'mln bln',
  /** They begin sentences and no name goes on with them: after an abbreviation they begin the next sentence. */
  beginningWords:
    'the it i he she they we you this these that those there its his her their our in on at for but and if when while as so how what did who where why',
} as const;
