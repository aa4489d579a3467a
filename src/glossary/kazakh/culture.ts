/** Culture, sport and religion. */
export const CULTURE = `
абай|Abai
айтыс|aitys
актёр|actor
ақын|akyn, poet
алау|torch
ансамбль|ensemble
апта|week
археология|archaeology
атап өту|celebrate, noted, note
әдебиет|literature
әлем|world
әлем чемпионаты|world championship
ән|song
әнші|singer
әртіс|artist
байқау|contest, competition
балет|ballet
бапкер, жаттықтырушы|coach, trainer
баскетбол|basketball
би|dance
биші|dancer
бокс|boxing
боксшы|boxer
білдіру|express
волейбол|volleyball
газет|newspaper
гимнастика|gymnastics
дәстүрлі|traditional
дзюдо|judo
дзюдошы|judoka
дода|competition
домбыра|dombra
дін|religion
діни|religious
ежелгі|ancient
жазушы|writer
жанкүйер|fan, fans
жарыс|competition, race
жеңу|win, won, defeat
жеңімпаз|winner, winners
жеңіс|victory
журнал|magazine
журналист, тілші|journalist, journalists
жүзу|swimming
жүлде|prize
жүлдегер|prize-winner, medalist
имам|imam
кино|film, cinema
кинотеатр|cinema
киіз үй|yurt
композитор, сазгер|composer
концерт|concert
көрермен|spectators, audience
көркем|artistic
көрме|exhibition
кубок|cup
күй|kuy
қазы|judge
қазылар алқасы|jury
қолөнер|craft, handicraft
құрама|national team, team
құттықтау|congratulate, congratulations
мақала|article
марапат|award, prize
марапаттау|award, awarded
матч|match
махаббат|love
мәдени|cultural
мәдениет|culture
мәдениет үйі|house of culture
медаль|medal, medals
мерейтой|anniversary
мереке|holiday, celebration, festival
мешіт|mosque
музей|museum
музыка|music
мұра|heritage
мұражай|museum
намаз|prayer
наурыз|Nauryz, March
одақ|union
ойнау|play
ойын|game
ойыншы|player
олимпиада ойындары|Olympic Games, Olympics
олимпиадалық|Olympic
опера|opera
орден|order
оркестр|orchestra
өлең|poem, song
өнер|art
палуан, балуан|wrestler
паралимпиада|Paralympics, Paralympic
премьера|premiere
режиссёр|director
рекорд|record
роман|novel
рухани|spiritual
салт-дәстүр, дәстүр|tradition, traditions
сахна|stage
спектакль|performance, play
спорт|sport, sports
спорттық|sports, sport
спортшы|athlete, athletes
стадион|stadium
студия|studio
сурет|picture, painting, photo
сурет салу|paint, draw, painted
суретші|artist, painter
сый|gift
сыйлау|give, gift
сыйлық|prize, award, gift
тарих|history
тарихи|historical
тарихшы|historian
театр|theater, theatre
телеарна|TV channel, television
теннис|tennis
тойлау|celebrate, celebration
топ|group, team
төрелік|refereeing
туризм|tourism
турист|tourist, tourists
туристік|tourist
турнир|tournament
түркі|Turkic
түрік|Turkish, Turkic
түсіру|film, shoot, directed
үміт|hope
фестиваль|festival
фильм|film, movie
фото|photo
футбол|football
футболшы|football player, footballer
хоккей|hockey, ice hockey
хоккейші|hockey player
хор|choir
цирк|circus
чемпион|champion
чемпионат|championship
шахмат|chess
шахматшы|chess player
шығармашылық|creative, creativity
`;
