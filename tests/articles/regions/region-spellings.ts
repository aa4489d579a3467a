import type { RegionCode } from '../../../src/articles/regions/regions.ts';

/** Spellings that name a region by themselves, in a running text and as typed; separated by `|`. */
export const SPELLINGS: Readonly<Partial<Record<RegionCode, string>>> = {
  'KZ-10':
    'Abai Region | Abay region | the Abai oblast | region of Abai | область Абай | области Абай | областью Абай | Абайская область | Абай облысы | Абай облысында | Abai oblysy | Абай облыстық | Semey | Semei | Семей | Семее | Семейде | Семипалатинск | Семипалатинске | Semipalatinsk | Аягоз | Ayagoz',
  'KZ-11':
    'Akmola Region | Akmola | Aqmola oblysy | Акмолинская область | Акмолинской области | Акмолинскую область | Ақмола | Ақмолада | Акмола облысы | Kokshetau | Кокшетау | Көкшетауда | Kókshetaý | Кокчетав | Степногорск | Щучинске | Burabay | Косшы',
  'KZ-15':
    "Aktobe Region | Aktobe | AKTOBE | aktobe | Aktobe's | Aqtöbe | Aqtobe | Ақтөбе | Актобе | Актюбинск | Актюбинске | Актюбинску | Aktyubinsk | Aktyubinskaya oblast | Актюбинская область | в Актюбинской области | Ақтөбеде | Ақтөбеден | Ақтөбеге | Ақтөбенің | Ақтөбе облысының | Актобеде | Актюбинские",
  'KZ-19':
    'Almaty Region | Almaty region | Almaty oblast | Almaty oblysy | Almaty regional | region of Almaty | Алматинская область | Алматинской области | Алматинскую область | Алматинский областной | Алматы облысы | Алматы облысында | Алматы облысының | Алматы обл | область Алматы | Konaev | Qonaev | Қонаев | Конаеве | Kapchagay | Капчагай | Капчагае | Kapshagay | Қапшағай | Талгар | Kaskelen',
  'KZ-23':
    'Atyrau Region | Atyrau | Атырау | Atyraý | Атырауская область | Атырауской области | Атырауда | Атыраудан | Атырауға | Guryev | Гурьев | Гурьеве | Kulsary | Құлсары',
  'KZ-27':
    'West Kazakhstan Region | West Kazakhstan | Batys Qazaqstan oblysy | Батыс Қазақстан облысы | Батыс Қазақстанда | Батыс Казакстан | Западно-Казахстанская область | Западно-Казахстанской области | западноказахстанские | Западный Казахстан | в Западном Казахстане | ЗКО | зко | БҚО | Uralsk | Уральск | в Уральске | Уральска | city of Oral | Орал қаласы | Орал қаласында | Oral city | Western Kazakhstan region',
  'KZ-31':
    'Jambyl Region | Jambyl | Zhambyl | Zhambyl region | Жамбыл | Жамбыл облысы | Жамбылская область | Жамбылской области | Жамбылда | Жамбылдың | Джамбул | Джамбульская область | Dzhambul | Taraz | Тараз | Таразе | Таразда | Таразға | Жанатас | Korday',
  'KZ-33':
    'Jetisu Region | Jetisu | Jetisý | Zhetysu | Zhetisu | Zhetysu region | Жетісу | Жетісуда | Жетісу облысы | Жетысу | Жетису | область Жетісу | области Жетысу | жетысуские | Taldykorgan | Taldyqorghan | Талдыкорган | Талдыкоргане | Талдықорған | Талдықорғанда | Талды-Курган | Жаркент | Khorgos | Хоргос | Қорғас',
  'KZ-35':
    'Karaganda Region | Karaganda | Karagandy | Qaraghandy | Qarağandy | Qaragandy oblysy | Qaraǵandy | Караганда | Караганды | в Караганде | Караганду | Карагандой | Карагандинская область | в Карагандинской области | карагандинские | Қарағанды | Қарағандыда | Қарағандыдан | Қарағандыға | Қарағандының | Қарағандыдағы | Қарағанды облысы | Қарағанды облысындағы | Карагандыда | Temirtau | Темиртау | Теміртауда | Balkhash | Балхаш | Балхаше | Балқашта | city of Saran | Саран қаласы | город Абай | Шахтинск',
  'KZ-39':
    'Kostanay Region | Kostanay | Qostanay | Qostanaı | Костанай | Костаная | в Костанае | Костанаю | Қостанай | Қостанайда | Костанайская область | Костанайской области | Kustanay | Кустанай | город Рудный | в городе Рудном | Rudny city | Рудный қаласы | Lisakovsk | Лисаковске | Аркалык',
  'KZ-43':
    'Kyzylorda Region | Kyzylorda | Qyzylorda | Кызылорда | Кызылорде | Кызылорды | Кызылорду | Қызылорда | Қызылордада | Қызылордадан | Кызылординская область | Кызылординской области | Kzyl-Orda | Кзыл-Орда | Kyzyl-Orda | Baikonur | Baikonur city | city of Baikonur | Байконур | Байконуре | Байқоңыр | Байқоңырда | Aralsk | Аральск',
  'KZ-47':
    'Mangystau Region | Mangystau | Mangistau | Mańǵystaý | Mañğystau | Мангистау | Маңғыстау | Маңғыстауда | Мангыстау | Мангистауская область | Мангистауской области | Мангышлак | Aktau | Ақтау | Актау | Ақтауда | port of Aktau | Zhanaozen | Жанаозен | Жаңаөзен | Жанаозене | Жаңаөзенде | Форт-Шевченко',
  'KZ-55':
    'Pavlodar Region | Pavlodar | Павлодар | Павлодара | в Павлодаре | Павлодарда | Павлодарская область | Павлодарской области | павлодарские | Ekibastuz | Экибастуз | в Экибастузе | Екібастұз | Екібастұзда | Аксу қаласы | Aksu city',
  'KZ-59':
    'North Kazakhstan Region | North Kazakhstan | north kazakhstan | North-Kazakhstan | Soltústik Qazaqstan | Солтүстік Қазақстан | Солтүстік Қазақстанда | Солтүстік Қазақстан облысында | Северо-Казахстанская область | Северо-Казахстанской области | Северный Казахстан | СКО | СҚО | Petropavl | Петропавл | Петропавлда | Petropavlovsk | Петропавловск | в Петропавловске | Петропавловска',
  'KZ-61':
    "Turkistan Region | Turkistan | Turkestan | Türkistan | Túrkistan | Turkestan city | Туркестан | в Туркестане | Туркестана | Түркістан | Түркістанға | Түркістанда | Түркістан облысының | Туркестанская область | Туркестанской области | South Kazakhstan | Южно-Казахстанская область | Южный Казахстан | ЮКО | Оңтүстік Қазақстан | Kentau | Кентау | Сарыагаш | Жетысай | Turkistan's",
  'KZ-62':
    'Ulytau Region | Ulytau | Ulytaý | Ұлытау | Улытау | Ұлытауда | область Ұлытау | области Улытау | Улытауская область | Zhezkazgan | Jezqazğan | Жезказган | Жезказгане | Жезқазған | Жезқазғанда | Джезказган | Dzhezkazgan | город Сатпаев | Satpayev city',
  'KZ-63':
    'East Kazakhstan Region | East Kazakhstan | Shygys Qazaqstan | Şyğys Qazaqstan oblysy | Шығыс Қазақстан | Шығыс Қазақстанда | Шыгыс Казакстан | Восточно-Казахстанская область | в Восточно-Казахстанской области | Восточный Казахстан | ВКО | ШҚО | Ust-Kamenogorsk | Усть-Каменогорск | в Усть-Каменогорске | Oskemen | Өскемен | Öskemen | Өскеменде | Риддер | Ridder | Зайсан',
  'KZ-71':
    "Astana | ASTANA | Astana's | Астана | Астане | Астаны | Астану | Астаной | Астанада | Астанадан | Астанаға | Астананың | Астана қаласы | г. Астана | город Астана | city of Astana | the Astana city | Nur-Sultan | Нур-Султан | Нур-Султане | Нұр-Сұлтан | Tselinograd | Целиноград | Akmola city | астанинские",
  'KZ-75':
    'Almaty | ALMATY | Алматы | в Алматы | Алматыда | Алматыдан | Алматыға | Алматының | Алматы қаласы | Алматы қаласында | г. Алматы | г.Алматы | город Алматы | города Алматы | city of Almaty | Almaty city | Alma-Ata | Алма-Ата | в Алма-Ате | Алма-Аты | алматинские',
  'KZ-79':
    'Shymkent | Şymkent | Шымкент | Шымкенте | Шымкента | Шымкентом | Шымкентте | Шымкенттен | Шымкентке | Шымкенттің | Шымкент қаласы | г. Шымкент | Chimkent | Чимкент | в Чимкенте | Shymkent’s | шымкентские',
};

/** What counts only as all that a person typed. */
export const TYPED: Readonly<Partial<Record<RegionCode, string>>> = {
  'KZ-10': 'абай | Abai | Abay | Абай | abai | KZ-10 | kz-10',
  'KZ-15': 'kz15 | kz_15 | KZ-15 | Aktobbe | Актюбинсек | news from Aktobe',
  'KZ-19': 'KZ-19 | алмаобл',
  'KZ-27': 'Oral | Орал | wko | Western Kazakhstan | West Kazakstan',
  'KZ-33': 'Taldikorgan | Zhetysu akimat',
  'KZ-35': 'Karagnda | Karagadna | Karagnda region | Саран | Қарғанды',
  'KZ-39': 'Rudny | Рудный | Kostonay',
  'KZ-43': 'Kyzlorda | Кызлорда',
  'KZ-55': 'Pavlodr | Аксу',
  'KZ-59': 'Noth Kazakhstan | Петропавловкс',
  'KZ-61': 'ОҚО | Туркистан',
  'KZ-62': 'Сатпаев',
  'KZ-63': 'Усть-Каменогорс',
  'KZ-71': 'Нурсултан | столица | елорда | Asatna | Астаана',
  'KZ-79': 'Shimkent | Шимкент | Shymkennt',
  national:
    'national | National | republic | республика | республиканские | Республиканские | вся страна | по всей стране | республикалық | бүкіл ел | ministries | министерства | whole country | the whole of Kazakhstan',
};

/** Running texts that name no region, though a word in them may look like one. */
export const NO_REGION = [
  'a film about Abai',
  'фильм об Абае',
  'роман «Путь Абая»',
  'Абай жолы',
  'Abai street',
  'улица Абая',
  'Абай көшесі',
  'Abai district',
  'Жамбыл Жабаев',
  'стихи Жамбыла Жабаева',
  'Zhambyl Zhabayev',
  'Жамбыл көшесінде',
  'улица Жамбыла',
  'район Алматы',
  'Almaty district',
  'Алматы ауданы',
  'Жамбыл ауданы',
  'Lake Balkhash',
  'озеро Балхаш',
  'Балқаш көлі',
  'Astana avenue',
  'Kazakhstan',
  'Republic of Kazakhstan',
  'Казахстан',
  'в Казахстане',
  'Қазақстан Республикасы',
  'Қазақстанда',
  'казахстанские товары',
  'the region',
  'the regional akim',
  'области',
  'облысында',
  'in the capital',
  'ministries',
  'национальный проект',
  'республиканский бюджет',
  'Western Kazakhstan',
  'North Korea',
  'Северная Корея',
  'South Korea and Kazakhstan',
  'West of Kazakhstan',
  'oral hygiene',
  'он орал',
  'Aral Sea',
  'Saran wrap',
  'рудный концентрат',
  'Nursultan Nazarbayev',
  'Satpayev University',
  'Kurchatov Institute',
  'Петропавловск-Камчатский',
  'в Петропавловске-Камчатском',
  'Dinmukhamed Konaev',
  'Karagnda',
  'Astanaa',
  'Almatystan',
  'Пекин',
  'Türkiye',
  'скоро',
  'поголовье скота',
  'главный вход',
  'на входе и на сходе',
  'автомобили Шкода',
  '100 семей получили жильё',
  'вместе с семьёй',
  'Семейный центр',
  'былтырға қарағанда көп',
  'былтырға қарағанда облыстық бюджет өсті',
  'Ахтубинский район',
  'Ахтубинск',
  'в Уральском федеральном округе',
  'в Аральском море',
  'око',
  '',
  '🙂',
  'constructor __proto__ toString',
];

/** What a person may type that names no one region. */
export const NOT_TYPED = [
  '',
  ' ',
  '🙂',
  'Kazakhstan',
  'Казахстан',
  'Қазақстан',
  'Narnia',
  'KZ-99',
  'KZ',
  'a film about Abai',
  'Almaty and Astana',
  'Aktbo',
  'est Kazakhstan',
  'constructor',
  '__proto__',
  'the region',
  'область',
  'capital city of France',
];

/** Slugs of gov.kz, and hosts. */
export const SLUGS: Readonly<Partial<Record<RegionCode, string>>> = {
  'KZ-10': 'abay abai mvd-abay semey',
  'KZ-11': 'akmola aqmola mvd-akmola akmola-kokshetau-kalasy-akimat',
  'KZ-15': 'aktobe mvd-aktobe aktobe-shalkar-audany-akimat dsm-aktobe aktobe.gov.kz',
  'KZ-19': 'almobl almaty-oblysy almaty-region almaty-obl mvd-almobl almobl-zhambyl-audany-akimat konaev',
  'KZ-23': 'atyrau mvd-atyrau kgd-atyrau',
  'KZ-27': 'zko bko bqo batys-qazaqstan west-kazakhstan mvd-zko uralsk',
  'KZ-31': 'zhambyl jambyl taraz mvd-zhambyl',
  'KZ-33': 'zhetysu-oblysy zhetysu jetisu zhetisu mvd-zhetysu',
  'KZ-35': 'karaganda karagandy mvd-karaganda karaganda-abay-audany-akimat',
  'KZ-39': 'kostanay kostanai qostanay kostanai-lisakovsk-kalasy-akimat',
  'KZ-43': 'kyzylorda qyzylorda mvd-kyzylorda',
  'KZ-47': 'mangystau mvd-mangystau mangistau',
  'KZ-55': 'pavlodar pavlodar-oblysy',
  'KZ-59': 'sko sqo mvd-sko north-kazakhstan',
  'KZ-61': 'turkestan turkistan mvd-turkestan',
  'KZ-62': 'ulytau ulytau-oblysy',
  'KZ-63': 'vko shqo mvd-vko',
  'KZ-71': 'astana mvd-astana nur-sultan',
  'KZ-75': 'almaty mvd-almaty almaty-akimat',
  'KZ-79': 'shymkent mvd-shymkent',
  national:
    'dsm mvd edu sci moa mti minfin economy emer ecogeo energo transport mdai enbek mam tsm mfa maidd qogam www.primeminister.kz akorda.kz example.org xn--e1afmkfd.kz',
};
