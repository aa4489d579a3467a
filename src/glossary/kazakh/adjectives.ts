/** Everyday adjectives, adverbs and numerals. */
export const ADJECTIVES = `
аз|small
ақ|white
ақыр соңында|finally
ақырғы|final
алғаш, алғашқы|first
алғашқы көмек|first aid
алпыс|sixty
алты|six
алтыншы|sixth
анық|clear, exact
арқылы|
арналған|intended
артық|more, excess
ауыр|heavy, severe
ашық|open
ащы|bitter
әйгілі|famous
әлемдік|world, global
әлсіз|weak
әмбебап|universal
әрбір|each, every
әртүрлі|different, various
бай|rich
барынша|maximum
басқа|other
бастапқыда|initially
басты|main, chief
баяу|slow
белгілі|famous, known
белсенді|active
белсенділік|activity
берік|strong
бес|five
бесінші|fifth
биік|high, tall
бос|free
бұқаралық ақпарат құралдары, бақ-тар|media
бұрын|earlier, previously
бұрынғы|former
бүгін|today
бүкіл|whole, all
бірге|together
бірдей|equal, same
бірлескен|joint
бірыңғай|single, unified
бірінші|first
дайын|ready
даңқты|famous
дұрыс|right, correct
екі|two
екі рет|twice
екіжақты|bilateral
екінші|second
елу|fifty
ең|most
ең көп|most
ең үлкен, ең ірі|largest, biggest
ерекше|special
ертең|tomorrow
ескі|old
жабық|closed
жақсы|good
жақын|near
жалпылама|general
жаңа|new
жарамсыз|invalid
жартылай|partially
жартысы|half
жасыл|green
жаһандық|global
жедел|urgent, rapid, operational
жетпіс|seventy
жеті|seven
жетінші|seventh
жиырма|twenty
жоғары|high
жұқа|thin
жүз|hundred
жыл сайын, жыл сайынғы|annual, annually
жылдам|fast
жылына|year, per year
заманауи|modern
инклюзивті|inclusive
кейбір|some, certain
кейінгі|later
кейіннен|later
келесі|next
кең|wide
кеше|yesterday
кешенді|comprehensive, integrated
көк|blue
көне|ancient
көп|many
күрделі|complex, difficult
күшті|strong
кіші|small, junior
қажет|necessary, needed
қажетті|necessary
қазіргі|current, modern
қайта|again
қайталама, қайталанған|repeated, repeat
қалған|remaining
қалың|thick
қара|black
қарапайым|simple
қарсы|against
қатты|hard, solid
қосалқы|auxiliary
қызыл|red
қымбат|expensive
қырық|forty
қысқа|short
маңыз|importance
маңызды|important
маңында, жанында|near
маусымдық|seasonal
меншікті|own
мерзімді|periodic
мобильді|mobile
мүмкін|possible
мықты|strong
нақты|specific, exact
нашар|bad
нәзік|vulnerable
негізгі|main, basic
озық|advanced
он|ten
оң|right
оңай|easy
орта|medium, average, environment
ортақ|common, joint
орташа|average
отыз|thirty
өзге|other
өзекті|relevant
өткір|acute, sharp
пайдалы|useful
перспективалы|promising
реттік|ordinal
сапасыз|poor quality
сары|yellow
сегіз|eight
сегізінші|eighth
сексен|eighty
сол|left
соңғы|last, latest
сыртында|outside
тар|narrow
тез|fast, quick
терең|deep
тоғыз|nine
тоғызыншы|ninth
тоқсан|ninety, quarter
толық|full, complete
төмен|low
төмендегі|below
төрт|four
төртінші|fourth
туралы|
тұңғыш|first
тұрақты|permanent, sustainable, stable
тұтас|whole
уақытша|temporary
ұзын|long
ұлы|great
үздік|best
үлкен|big, large
үш|three
үшінші|third
шалғай|remote
шұғыл|urgent
ықтимал|possible
ыңғайлы|convenient, comfortable
ірі|large, big, major
`;
