/** Countries, peoples and parts of the world. */
export const WORLD = `
австралия|Australia
австрия, австрийский|Austria, Austrian
азербайджан, азербайджанский|Azerbaijan
азия, азиатский|Asia, Asian
америка, американский, американец|America, American
англия, английский, англичанин|England, English
арабский|Arab, Arabic
армения|Armenia
афганистан|Afghanistan
африка|Africa
байконур, байконыр|Baikonur, Baikonyr
баку|Baku
белоруссия, беларусь, белорусский|Belarus
бельгия|Belgium
бишкек|Bishkek
ближний восток|Middle East
болгария|Bulgaria
бразилия|Brazil
брюссель|Brussels
великая отечественная война|Great Patriotic War
великобритания, британский|Britain, UK, United Kingdom
венгрия, венгерский|Hungary, Hungarian
война|war
восток|east
восточный|eastern, east
всемирный|world
всемирный банк|World Bank
вьетнам|Vietnam
германия, немецкий, немец|Germany, German
голландия, нидерланды|Netherlands
греция|Greece
грузия, грузинский|Georgia, Georgian
дубай|Dubai
ЕАЭС|EAEU
евразийский|Eurasian
евразийский экономический союз|Eurasian Economic Union
европа, европейский|Europe, European
европейский союз, евросоюз|European Union
египет|Egypt
запад|west
западный|western, west
зарубежье|abroad
земной шар|world
израиль|Israel
индия, индийский|India, Indian
индонезия|Indonesia
иностранец|foreigner, foreigners
иран, иранский|Iran, Iranian
испания|Spain
италия, итальянский|Italy, Italian
казах, казахский|Kazakh
казахстан|Kazakhstan
казахстанский|Kazakhstani, Kazakhstan, Kazakh
канада|Canada
катар|Qatar
киргизия, кыргызстан, киргизский, кыргызский|Kyrgyzstan, Kyrgyz
китай, китайский|China, Chinese
конфликт|conflict
корея, корейский|Korea, Korean
лондон|London
малайзия|Malaysia
мигрант|migrant, migrants
миграция|migration
монголия|Mongolia
москва|Moscow
объединённые арабские эмираты, ОАЭ, эмираты|UAE, United Arab Emirates
ОДКБ|CSTO
ООН|UN, United Nations
организация объединённых наций|United Nations, UN
пакистан|Pakistan
пекин|Beijing
польша, польский|Poland, Polish
россия, российский, россиянин|Russia, Russian
санкт-петербург|Saint Petersburg
саудовская аравия|Saudi Arabia
север|north
северный|northern, north
сингапур|Singapore
СНГ|CIS
соединённые штаты|United States, USA
сосед, соседний|neighbor, neighboring
стамбул|Istanbul
США|USA, United States, US
таджикистан, таджикский|Tajikistan, Tajik
таиланд|Thailand
ташкент|Tashkent
туркмения, туркменистан, туркменский|Turkmenistan, Turkmen
турция, турецкий, турок|Turkey, Turkish
узбек, узбекский|Uzbek
узбекистан|Uzbekistan
узбекская сторона|Uzbek side
украина, украинский|Ukraine, Ukrainian
ургенч|Urgench
финляндия|Finland
франция, французский|France, French
центральная азия|Central Asia
чехия, чешский|Czech
швейцария, швейцарский|Switzerland, Swiss
швеция|Sweden
ШОС|SCO
экватор|equator
эстония|Estonia
юг|south
южная корея|South Korea
южный|southern, south
ЮНЕСКО|UNESCO
ЮНИСЕФ|UNICEF
япония, японский|Japan, Japanese
`;
