/** Everyday adjectives and numerals. */
export const ADJECTIVES = `
активный|active
актуальный|relevant, current
близко, рядом|near
больше, более|more
быстро, быстрый|fast, quick
важность, важно|importance, important
важный|important
весь|all
веха|milestone
внешний|external, foreign
внутренний|internal, domestic
возможный, возможно|possible
восемь|eight
восьмой|eighth
второй|second
вчера|yesterday
высокий|high, tall
главный|main, chief
глубокий|deep
готовый, готовность|ready, readiness
грубый|gross
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
дополнительный|additional
дорогой|expensive
доступный|affordable, accessible
другой|other
единственный|only
ежегодный, ежегодно|annual, annually
ежедневный|daily
ежемесячный|monthly
жаркий|hot
завтра|tomorrow
зелёный|green
значительный|significant
известный|famous, known
инклюзивный|inclusive
интересный|interesting
ключевой|key
комплексный|comprehensive, integrated
конечный|final
короткий|short
красивый|beautiful
красный|red
крупнейший|largest, biggest
крупный|large, big, major
лёгкий|light, easy
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
обновлённый|updated, renovated
обратный|reverse
общее количество|total number
общий|total, general, common
обычный|ordinary, usual
один|one
одиннадцать|eleven
оперативный|operational, prompt
опытный|experienced
основной|main, basic
особо|special
особый|special
открытый|open
первый|first
передовой|advanced
плохой|bad
повторный, повторно|repeated, repeat, again
подозрительный|suspicious
подробный|detailed
полезный|useful
полный|full, complete
положительный|positive
последний|last, latest
предварительный|preliminary
предыдущий|previous
простой|simple
прошлогодний|last year
прошлый|last, past
прошлый год|last year
прямой|direct
пятнадцать|fifteen
пятый|fifth
пять|five
пятьдесят|fifty
равный|equal
различный, разный|different, various
ранний|early
регулярный|regular
самый|most
свободный|free
сегодня|today
седьмой|seventh
семь|seven
серьёзный|serious
сильный|strong
системный|system, systemic
следующий|next
сложный|complex, difficult
смешанный|mixed
совместный|joint
современный|modern
соответствующий|relevant, appropriate
сорок|forty
специальный|special
срочный|urgent
стабильный|stable
старинный|ancient
сто|hundred
строгий|strict
твёрдый|solid, hard
текущий|current
третий|third
три, трое|three
тридцать|thirty
тринадцать|thirteen
трудный|difficult
тяжёлый|heavy, severe
умный|smart
универсальный|universal
уникальный|unique
уязвимый|vulnerable
хороший|good
целевой|targeted
ценность|value
чёрный|black
четвёртый|fourth
четыре, четверо|four
шестой|sixth
шесть|six
широкий|wide
экспериментальный|experimental
этот год, в этом году|this year, year
`;
