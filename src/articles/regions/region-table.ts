/**
 * Every region with its names and the spellings that texts, people and URLs use. A spelling is written once, in any
 * alphabet: `name-key.ts` gives Ақтөбе, Актобе, Aqtöbe and Aktobe one key, and `inflections.ts` adds the endings of
 * each language, except for abbreviations (ВКО); `~` means the endings of a Russian adjective.
 */
export interface RegionRow {
  /** In English, Russian, Kazakh. */
  readonly names: readonly [en: string, ru: string, kk: string];
  readonly kind: 'region' | 'city' | 'national';
  /** Spellings of the region itself. */
  readonly area?: string;
  /** Its capital and large towns, with former names. */
  readonly towns?: string;
  /** Ambiguous names: they count only beside a word such as "region", or as the whole of what a person typed. */
  readonly doubtfulArea?: string;
  /** The same, beside a word such as "city". */
  readonly doubtfulTowns?: string;
  /** Words that mean the region only as the whole of what a person typed. */
  readonly typed?: string;
}

const ROWS = {
  'KZ-10': {
    kind: 'region',
    names: ['Abai Region', 'область Абай', 'Абай облысы'],
    doubtfulArea: 'Abai, абайск~',
    towns: 'Semey, Semei, Семипалатинск, семипалатинск~, Ayagoz, Аягуз',
    doubtfulTowns: 'Kurchatov',
  },
  'KZ-11': {
    kind: 'region',
    names: ['Akmola Region', 'Акмолинская область', 'Ақмола облысы'],
    area: 'Akmola, Aqmola, акмолинск~',
    towns:
      'Kokshetau, Көкшетау, Koksetau, Кокчетав, кокшетауск~, Stepnogorsk, Щучинск, Burabay, Боровое, Kosshy, Atbasar, Makinsk, Ereymentau, Yereymentau, Akkol',
  },
  'KZ-15': {
    kind: 'region',
    names: ['Aktobe Region', 'Актюбинская область', 'Ақтөбе облысы'],
    area: 'Aktobe, Актюбе, Актюбинск, актюбинск~, актобинск~',
    towns: 'Khromtau, Kandyagash, Shalkar',
  },
  'KZ-19': {
    kind: 'region',
    names: ['Almaty Region', 'Алматинская область', 'Алматы облысы'],
    area: 'алмаобл, almobl',
    doubtfulArea: 'Almaty, Almata, Alma-Ata, алматинск~, алма-атинск~',
    towns: 'Konaev, Konayev, Kunaev, Капчагай, капчагайск~, Kapshagay, Talgar, Kaskelen, Kegen, Uzynagash',
    doubtfulTowns: 'Issyk, Esik, Alatau',
  },
  'KZ-23': {
    kind: 'region',
    names: ['Atyrau Region', 'Атырауская область', 'Атырау облысы'],
    area: 'Atyrau, атырауск~',
    towns: 'Guryev, Гурьев, гурьевск~, Kulsary',
  },
  'KZ-27': {
    kind: 'region',
    names: ['West Kazakhstan Region', 'Западно-Казахстанская область', 'Батыс Қазақстан облысы'],
    area: 'West Kazakhstan, Батыс Қазақстан, Западн~ Казахстан, западно-казахстанск~, западноказахстанск~, ЗКО, БҚО',
    doubtfulArea: 'Western Kazakhstan',
    typed: 'WKO',
    towns: 'Uralsk, уральск',
    doubtfulTowns: 'Oral, Aksai',
  },
  'KZ-31': {
    kind: 'region',
    names: ['Jambyl Region', 'Жамбылская область', 'Жамбыл облысы'],
    area: 'Jambyl, жамбылск~, Джамбул, джамбулск~, Джамбыл, Jambul',
    towns: 'Taraz, таразск~, Zhanatas, Merke, Korday',
    doubtfulTowns: 'Shu, Karatau',
  },
  'KZ-33': {
    kind: 'region',
    names: ['Jetisu Region', 'область Жетісу', 'Жетісу облысы'],
    area: 'Jetisu, Жетысу, Jetysuu, жетысуск~, жетисуск~, Семиречье',
    towns:
      'Taldykorgan, Taldy-Korgan, Талды-Курган, Талдыкурган, талдыкорганск~, Tekeli, Zharkent, Usharal, Ushtobe, Sarkand, Khorgos, Қорғас',
  },
  'KZ-35': {
    kind: 'region',
    names: ['Karaganda Region', 'Карагандинская область', 'Қарағанды облысы'],
    area: 'Karaganda, Karagandy, карагандинск~',
    towns: 'Temirtau, темиртауск~, Balkhash, Shakhtinsk, Priozersk, Karkaraly',
    doubtfulTowns: 'Saran, Abai',
  },
  'KZ-39': {
    kind: 'region',
    names: ['Kostanay Region', 'Костанайская область', 'Қостанай облысы'],
    area: 'Kostanay, костанайск~, Kustanay, кустанайск~',
    towns: 'Lisakovsk, Arkalyk, Zhitikara, Zhetikara, Джетыгара',
    doubtfulTowns: 'Rudny, рудн~, Tobyl',
  },
  'KZ-43': {
    kind: 'region',
    names: ['Kyzylorda Region', 'Кызылординская область', 'Қызылорда облысы'],
    area: 'Kyzylorda, Kyzyl-Orda, Kzyl-Orda, Kzylorda, кызылординск~, кзылординск~, кзыл-ординск~',
    towns: 'Baikonur, Байқоңыр, Байконыр, Aralsk, Kazaly, Kazalinsk, Shieli, Zhanakorgan',
    doubtfulTowns: 'Aral',
  },
  'KZ-47': {
    kind: 'region',
    names: ['Mangystau Region', 'Мангистауская область', 'Маңғыстау облысы'],
    area: 'Mangystau, Mangghystau, мангистауск~, мангыстауск~, Мангышлак, мангышлакск~',
    towns: 'Aktau, актауск~, Zhanaozen, Жанаузен, жанаозенск~, Новый Узень, Fort-Shevchenko, Kuryk, Beyneu',
  },
  'KZ-55': {
    kind: 'region',
    names: ['Pavlodar Region', 'Павлодарская область', 'Павлодар облысы'],
    area: 'Pavlodar, павлодарск~',
    towns: 'Ekibastuz, екибастузск~, экибастузск~, Экибастуз, Екібастұз, Bayanaul',
    doubtfulTowns: 'Aksu',
  },
  'KZ-59': {
    kind: 'region',
    names: ['North Kazakhstan Region', 'Северо-Казахстанская область', 'Солтүстік Қазақстан облысы'],
    area: 'North Kazakhstan, Солтүстік Қазақстан, Северн~ Казахстан, северо-казахстанск~, североказахстанск~, СКО, СҚО',
    doubtfulArea: 'Northern Kazakhstan',
    typed: 'NKO',
    towns: 'Petropavl, Petropavlovsk, петропавловск~, Taiynsha, Mamlyutka, Bulayevo, Булаево',
  },
  'KZ-61': {
    kind: 'region',
    names: ['Turkistan Region', 'Туркестанская область', 'Түркістан облысы'],
    area: 'Turkistan, Turkestan, туркестанск~, туркистанск~, South Kazakhstan, Оңтүстік Қазақстан, Южн~ Казахстан, южно-казахстанск~, южноказахстанск~, ЮКО',
    doubtfulArea: 'Southern Kazakhstan',
    typed: 'ОҚО',
    towns: 'Kentau, Saryagash, Сарыағаш, Lenger, Shardara, Чардара, Zhetysai, Jetisai, Maktaaral',
    doubtfulTowns: 'Arys',
  },
  'KZ-62': {
    kind: 'region',
    names: ['Ulytau Region', 'область Ұлытау', 'Ұлытау облысы'],
    area: 'Ulytau, улытауск~',
    towns: 'Zhezkazgan, жезказганск~, Джезказган, джезказганск~, Karazhal',
    doubtfulTowns: 'Satpaev, Satpayev, Satbaev, Satbayev',
  },
  'KZ-63': {
    kind: 'region',
    names: ['East Kazakhstan Region', 'Восточно-Казахстанская область', 'Шығыс Қазақстан облысы'],
    area: 'East Kazakhstan, Шығыс Қазақстан, Восточн~ Казахстан, восточно-казахстанск~, восточноказахстанск~, ВКО, ШҚО',
    doubtfulArea: 'Eastern Kazakhstan',
    towns:
      'Ust-Kamenogorsk, Усть-Каменогорск, усть-каменогорск~, Oskemen, Ridder, Лениногорск, Zyryanovsk, Зыряновск, Shemonaikha, Zaisan, Katonkaragay',
    doubtfulTowns: 'Altai',
  },
  'KZ-71': {
    kind: 'city',
    names: ['Astana', 'Астана', 'Астана'],
    towns: 'Astana, астанинск~, Nur-Sultan, Целиноград, целиноградск~',
    doubtfulTowns: 'Nursultan, Akmola, Акмолинск, Akmolinsk',
    typed: 'елорда, elorda, столица, capital',
  },
  'KZ-75': {
    kind: 'city',
    names: ['Almaty', 'Алматы', 'Алматы'],
    towns: 'Almaty, Almata, Alma-Ata, алматинск~, алма-атинск~',
  },
  'KZ-79': {
    kind: 'city',
    names: ['Shymkent', 'Шымкент', 'Шымкент'],
    towns: 'Shymkent, шымкентск~, Чимкент, чимкентск~',
  },
  national: {
    kind: 'national',
    names: ['National', 'Республиканские', 'Республикалық'],
    typed:
      'national, nationwide, republic, republican, whole country, entire country, all country, all Kazakhstan, whole Kazakhstan, ministry, ministries, government, республика, республиканск~, национальн~, вся страна, всей стране, всю страну, вся республика, весь Казахстан, министерство, министерства, правительство, республикалық, ұлттық, бүкіл ел, бүкіл Қазақстан, министрлік, министрліктер, үкімет',
  },
} as const satisfies Readonly<Record<string, RegionRow>>;

/** ISO 3166-2:KZ, or `national` for ministries and republic-wide bodies. */
export type RegionCode = keyof typeof ROWS;

export const REGION_TABLE: Readonly<Record<RegionCode, RegionRow>> = ROWS;

/**
 * Russian and Kazakh words that are spelt like a form of a name, in this case of letters: "families", "by family",
 * "than". In running text they are not names.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `семей семьей семьёй семьею семейный семейка семейке Семьей Семьёй Семейный Семейка
  қарағанда Қарағанда шалқар қосшы құрық мерке казали`.split(/\s+/),
);
