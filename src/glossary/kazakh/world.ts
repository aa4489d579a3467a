/** Countries, peoples and parts of the world. */
export const WORLD = `
ағылшын тілі|English language
азия|Asia
америка|America
америка құрама штаттары, АҚШ|USA, United States
англия|England
араб|Arab, Arabic
армения|Armenia
ауғанстан|Afghanistan
африка|Africa
әзербайжан, әзірбайжан|Azerbaijan
байқоңыр|Baikonur, Baikonyr
батыс|west, western
бейбітшілік|peace
беларусь|Belarus
болгария|Bulgaria
бразилия|Brazil
біріккен араб әмірліктері, БАӘ|UAE, United Arab Emirates
біріккен ұлттар ұйымы, БҰҰ|United Nations, UN
бішкек|Bishkek
германия|Germany
грузия|Georgia
дүние, дүниежүзі|world
дүниежүзілік банк|World Bank
дүниежүзілік денсаулық сақтау ұйымы, ДДСҰ|World Health Organization, WHO
египет, мысыр|Egypt
еуразия, еуразиялық|Eurasian
еуразиялық экономикалық одақ, ЕАЭО|Eurasian Economic Union, EAEU
еуропа|Europe
еуропалық|European
еуропалық одақ, еуроодақ|European Union
жапония, жапон|Japan, Japanese
жер шары|world
израиль|Israel
индонезия|Indonesia
иран|Iran
испания|Spain
италия|Italy
канада|Canada
катар|Qatar
корея|Korea
көрші|neighbor, neighboring
көші-қон|migration
қазақ|Kazakh
қазақстан|Kazakhstan
қазақстандық|Kazakhstani, Kazakhstan, Kazakh
қақтығыс|conflict
қырғыз|Kyrgyz
қырғызстан|Kyrgyzstan
қытай|China, Chinese
қытайлық|Chinese
лондон|London
малайзия|Malaysia
мәскеу|Moscow
мигрант|migrant, migrants
моңғолия|Mongolia
неміс|German
оңтүстік|south, southern
оңтүстік корея|South Korea
орта азия|Central Asia
орталық азия|Central Asia
орыс|Russian
өзбек|Uzbek
өзбек тарапы|Uzbek side
өзбекстан|Uzbekistan
пәкістан|Pakistan
польша|Poland
ресей|Russia
ресейлік|Russian
сауд арабиясы|Saudi Arabia
сингапур|Singapore
соғыс|war
солтүстік|north, northern
таиланд|Thailand
тараз|Taraz
ташкент|Tashkent
тәжікстан|Tajikistan
ТМД|CIS
түркия|Turkey
түрікменстан|Turkmenistan
украина|Ukraine
ҰҚШҰ|CSTO
ұлы отан соғысы|Great Patriotic War
ұлыбритания|Britain, UK, United Kingdom
үнді|Indian
үндістан|India
франция|France
француз|French
чехия|Czech
шанхай ынтымақтастық ұйымы, ШЫҰ|SCO
швейцария|Switzerland
шетелдік азамат|foreigner, foreigners
экватор|equator
ЮНЕСКО|UNESCO
ЮНИСЕФ|UNICEF
`;
