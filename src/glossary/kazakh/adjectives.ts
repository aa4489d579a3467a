/** Everyday adjectives, adverbs and numerals. */
export const ADJECTIVES = `
аз|small
ақырғы|final
алғаш, алғашқы|first
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
әмбебап|universal
әртүрлі|different, various
бай|rich
басқа|other
басты|main, chief
белгілі|famous, known
белсенді|active
белсенділік|activity
берік|strong
бес|five
бесінші|fifth
биік|high, tall
бос|free
бұқаралық ақпарат құралдары, бақ-тар|media
бүгін|today
бүкіл|whole, all
бірге|together
бірдей|equal, same
бірлескен|joint
бірыңғай|single, unified
бірінші|first
дайын|ready
дұрыс|right, correct
екі|two
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
жаңа|new
жарамсыз|invalid
жартысы|half
жасыл|green
жеті|seven
жетінші|seventh
жиырма|twenty
жоғары|high
жүз|hundred
жыл сайын, жыл сайынғы|annual, annually
жылдам|fast
жылына|year, per year
заманауи|modern
инклюзивті|inclusive
кейінгі|later
келесі|next
кең|wide
кеше|yesterday
кешенді|comprehensive, integrated
көне|ancient
көп|many
күрделі|complex, difficult
күшті|strong
кіші|small, junior
қажет|necessary, needed
қажетті|necessary
қазіргі|current, modern
қайталама, қайталанған|repeated, repeat
қалған|remaining
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
маусымдық|seasonal
мобильді|mobile
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
орташа|average
отыз|thirty
өзге|other
өзекті|relevant
пайдалы|useful
перспективалы|promising
реттік|ordinal
сапасыз|poor quality
сегіз|eight
сегізінші|eighth
сол|left
соңғы|last, latest
тез|fast, quick
терең|deep
тоғыз|nine
тоғызыншы|ninth
толық|full, complete
төмен|low
төрт|four
төртінші|fourth
туралы|
тұңғыш|first
тұрақты|permanent, sustainable, stable
ұзын|long
ұлы|great
үздік|best
үлкен|big, large
үш|three
үшінші|third
шұғыл|urgent
ықтимал|possible
ыңғайлы|convenient, comfortable
ірі|large, big, major
`;
