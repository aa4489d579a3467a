/** Everyday adjectives, adverbs and numerals. */
export const ADJECTIVES = `
активный|active
актуальный|relevant, current
благодаря|thanks
близко, рядом|near
больше, более|more
братский|brotherly, fraternal
быстро, быстрый|fast, quick
важность, важно|importance, important
важный|important
весь|all
веха|milestone
взаимный|mutual
взаимовыгодный|mutually beneficial
вместе|together
вместо|instead
внешний|external, foreign
внутренний|internal, domestic
возможный, возможно|possible
вокруг|around
восемь|eight
восьмой|eighth
впервые|first time, first
всегда|always
всего|total
вскоре|soon
второй|second
вчера|yesterday
высокий|high, tall
главный|main, chief
глубокий|deep
готовый, готовность|ready, readiness
грубый|gross
далее|further
далёкий|far
дальнейший|further
два, две, двое|two
двадцать|twenty
двенадцать|twelve
двусторонний|bilateral
девятый|ninth
девять|nine
десятый|tenth
десять|ten
дешёвый|cheap
длинный|long
долгосрочный|long-term
должен, должны, должна, должно|must
дополнительный|additional
дорогой|expensive
доступный|affordable, accessible
другой|other
дружественный|friendly
единственный|only
ежегодный, ежегодно|annual, annually
ежедневный|daily
ежемесячный|monthly
жаркий|hot
завтра|tomorrow
зелёный|green
значительный|significant
известный|famous, known
иначе|otherwise
инклюзивный|inclusive
интересный|interesting
ключевой|key
комплексный|comprehensive, integrated
конечный|final
короткий|short
красивый|beautiful
красный|red
кроме|besides, except
крупнейший|largest, biggest
крупный|large, big, major
лёгкий|light, easy
личностный|personal
лишний|extra
лучший|best
любой|any
максимальный|maximum
малый|small
массовый|mass
меньше, менее|less
младший|junior
многий|many
мобильный|mobile
мощный|powerful
наружный|outdoor, external
настоящий|real, present
недавний, недавно|recent, recently
недостаточный|insufficient
необходимый|necessary
непрерывный|continuous
нижний|lower
низкий|low
новый|new
нормальный|normal
нужный|necessary, needed
ныне|now
обновлённый|updated, renovated
обратный|reverse
общее количество|total number
общий|total, general, common
обычно|usually
обычный|ordinary, usual
один|one
одиннадцать|eleven
около|about
оперативный|operational, prompt
опытный|experienced
основной|main, basic
особо|special
особый|special
остальной|other, remaining
отдельно|separately
отдельный|separate
открытый|open
официально|officially
очень|
первый|first
передовой|advanced
плохой|bad
повторный, повторно|repeated, repeat, again
подобный|similar
подозрительный|suspicious
подробный|detailed
поздно|late
позже|later
полезный|useful
полный|full, complete
положительный|positive
помимо|besides
последний|last, latest
постоянно|constantly
похожий|similar
почти|almost
правильный|correct
предварительный|preliminary
предыдущий|previous
привычный|usual
примерно|approximately
простой|simple
против|against
прошлогодний|last year
прошлый|last, past
прошлый год|last year
прямо|directly
прямой|direct
пятнадцать|fifteen
пятый|fifth
пять|five
пятьдесят|fifty
равный|equal
различный, разный|different, various
ранний|early
регулярный|regular
редко|rarely
самостоятельный|independent
самый|most
свободный|free
сегодня|today
седьмой|seventh
сейчас|now
семь|seven
серьёзный|serious
сильно|strongly
сильный|strong
системный|system, systemic
скромный|modest
слабый|weak
следующий|next
сложный|complex, difficult
смешанный|mixed
снова|again
совместный|joint
современный|modern
согласно|according
соответствующий|relevant, appropriate
сорок|forty
специальный|special
сразу|immediately
среди|among
срочный|urgent
стабильный|stable
старинный|ancient
сто|hundred
строгий|strict
также|
твёрдый|solid, hard
текущий|current
только|only
точный|exact, precise
третий|third
три, трое|three
тридцать|thirty
тринадцать|thirteen
трудный|difficult
тяжёлый|heavy, severe
удобный|convenient
умный|smart
универсальный|universal
уникальный|unique
уязвимый|vulnerable
хороший|good
целевой|targeted
ценность|value
часто|often
чаще|often
чёрный|black
четвёртый|fourth
четыре, четверо|four
чужой|foreign
шестой|sixth
шесть|six
широкий|wide
экспериментальный|experimental
ясный|clear
`;
