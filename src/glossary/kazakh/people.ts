/** People, family and social help. */
export const PEOPLE = `
аға|brother
ағайын|relatives
ағасы|brother
адам|person, people, man
адамзат|humanity
ана|mother
ат, аты, есім|name
ата|grandfather
ата-ана|parents, parent
атаулы әлеуметтік көмек|targeted social assistance
аты-жөні|name
әже|grandmother
әйел|woman, women, wife
әке|father
әлеуметтік көмек|social assistance
әлеуметтік қорғау|social protection
әлеуметтік қызметкер|social worker
бөбек|baby
дос|friend
достық|friendship
егде|elderly
егіз|twins
еңбеккер|worker
ер|man, men
ересек|adult, adults
еркек|man, men
жан|soul, people
жар|wife, spouse
жасы|age
жұбай|wife, husband, spouse
жұмысшы|worker, workers
жігіт|young man, guy
зайып|wife
замандас|contemporary
кедей|poor
келін|daughter-in-law
көмек|help, assistance, aid
көмектесу|help, helped, assist
көпбалалы|mothers of many children, large families
көпбалалы отбасы|large family, large families
күйеу|husband
қазақстандықтар|Kazakhstanis, citizens
қандас|kandas
қария|elderly
қарт|elderly
қыз|girl, daughter
мұқтаж|needy
нәресте|baby, infant
неке|marriage
отандас|compatriot
отбасы|family, families
отбасылық|family
өмірбаян|biography
перзент|child
тегі|surname
туған|born
туу|born, birth
туыс|relative, relatives
тұлға|person, personality
тұрмысы төмен|low-income
ұл|son, boy
ұрпақ|generation
үйлену|marry, married
халық саны|population
`;
