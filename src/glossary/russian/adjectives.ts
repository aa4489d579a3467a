/** Everyday adjectives, adverbs and numerals. */
export const ADJECTIVES = `
активный|active
актуальный|relevant, current
белый|white
благодаря|thanks
близко, рядом|near
больше, более|more
братский|brotherly, fraternal
бывший|former
быстро, быстрый|fast, quick
важность, важно|importance, important
важный|important
вдоль|along
великий|great
весь|all
веха|milestone
взаимный|mutual
взаимовыгодный|mutually beneficial
вместе|together
вместо|instead
вне|outside
внешний|external, foreign
вновь|again
внутренний|internal, domestic
внутри|inside
возле|near
возможный, возможно|possible
вокруг|around
вообще|general
восемь|eight
восемьдесят|eighty
восьмой|eighth
впервые|first time, first
впоследствии|later
всегда|always
всего|total
вскоре|soon
второй|second
вчера|yesterday
высокий|high, tall
выше|above, higher
главный|main, chief
гладкий|smooth
глобальный|global
глубокий|deep
горячая линия|hotline
горячий|hot
готовый, готовность|ready, readiness
грубый|gross
далее|further
далёкий|far
дальнейший|further
два, две, двое|two
два раза, дважды|twice
двадцать|twenty
двенадцать|twelve
двести|two hundred
двусторонний|bilateral
девяносто|ninety
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
древний|ancient
другой|other
дружественный|friendly
единственный|only
ежегодный, ежегодно|annual, annually
ежедневный|daily
ежемесячный|monthly
жаркий|hot
жёлтый|yellow
завтра|tomorrow
затем|then
зелёный|green
значительный|significant
известный|famous, known
изначально, первоначальный|initially, original
иначе|otherwise
инклюзивный|inclusive
иногда|sometimes
интересный|interesting
каждый|each, every
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
миллионы|millions
мировой|world, global
младший|junior
многий|many
мобильный|mobile
мощный|powerful
мягкий|soft
наиболее|most
наибольший|largest, greatest
наименьший|smallest, least
наружный|outdoor, external
настоящий|real, present
недавний, недавно|recent, recently
недостаточный|insufficient
некоторый, некоторые|some, certain
необходимый|necessary
непрерывный|continuous
ниже|below, lower
нижний|lower
низкий|low
новый|new
нормальный|normal
нужный|necessary, needed
ныне|now
обновлённый|updated, renovated
обратный|reverse
общее количество|total number
общеобразовательный|secondary, general education
общий|total, general, common
обычно|usually
обычный|ordinary, usual
один|one
одиннадцать|eleven
однако|
около|about
окончательно, окончательный|finally, final
оперативный|operational, prompt
опытный|experienced
основной|main, basic
особо|special
особый|special
остальной|other, remaining
острый|acute, sharp
отдалённый|remote
отдельно|separately
отдельный|separate
открытый|open
относительно|relatively
официально|officially
очень|
первый|first
передовой|advanced
плохой|bad
повторный, повторно|repeated, repeat, again
подготовительный|preparatory
подобный|similar
подозрительный|suspicious
подробный|detailed
поздно|late
позже|later
пока|while
полезный|useful
полностью|fully, completely
полный|full, complete
положительный|positive
помимо|besides
последний|last, latest
постоянно|constantly
похожий|similar
почти|almost
поэтому|
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
пустой|empty
пятнадцать|fifteen
пятый|fifth
пять|five
пятьдесят|fifty
равный|equal
различный, разный|different, various
ранний|early
раньше, ранее|earlier, previously
регулярный|regular
редко|rarely
редчайший|rare
самостоятельный|independent
самый|most
свободный|free
сегодня|today
седьмой|seventh
сейчас|now
семь|seven
семьдесят|seventy
серьёзный|serious
сильно|strongly
сильный|strong
синий|blue
системный|system, systemic
скромный|modest
слабый|weak
следующий|next
сложный|complex, difficult
смешанный|mixed
сначала|first
снова|again
собственный|own
совместный|joint
совокупный|total, aggregate
современный|modern
согласно|according
соответствующий|relevant, appropriate
сорок|forty
специальный|special
сразу|immediately
среди|among
средневековый|medieval
срочный|urgent
стабильный|stable
старинный|ancient
сто|hundred
строгий|strict
также|
твёрдый|solid, hard
текущий|current
толстый|thick
только|only
тонкий|thin
точный|exact, precise
третий|third
три, трое|three
тридцать|thirty
тринадцать|thirteen
трудный|difficult
тысячи|thousands
тяжёлый|heavy, severe
удалённый|remote
удобный|convenient
узкий|narrow
умный|smart
универсальный|universal
уникальный|unique
ускоренный|accelerated
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
шестьдесят|sixty
широкий|wide
экспериментальный|experimental
ясный|clear
`;
