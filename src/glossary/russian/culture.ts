/** Culture, sport and religion. */
export const CULTURE = `
абай|Abai
актёр|actor
акын|akyn, poet
альбом|album
ансамбль|ensemble
артист|artist
археолог, археология, археологический|archaeologist, archaeology, archaeological
архив|archive
балет|ballet
баскетбол|basketball
библиотека|library
благотворительность, благотворительный|charity, charitable
бокс|boxing
боксёр|boxer
болельщик|fan, fans
борец|wrestler
вера|faith
волейбол|volleyball
воспитание, воспитывать|education, upbringing
воспитанник|pupil, student
вратарь|goalkeeper
выиграть, выигрывать, выиграл|win, won
выставка|exhibition
газета|newspaper
гимн|anthem
гимнастика|gymnastics
день, дня, дню, днём, дни, дней|day
день независимости|independence day
дзюдо|judo
дзюдоист|judoka
диалог|dialogue
дом культуры|house of culture
домбра|dombra
духовный, духовность|spiritual
жанр|genre
женщина, женский|woman, women
журнал|magazine
журналист|journalist, journalists
жюри|jury
звезда|star
знаменитый|famous
зритель|spectators, audience
игра|game
играть|play
имам|imam
искусство|art
историк|historian
исторический|historical
история|history
казахстанец|Kazakhstani, Kazakhstanis
картина|painting, picture
кино, киностудия|film, cinema
кинотеатр|cinema
команда|team
композитор|composer
конкурс|contest, competition
концерт|concert
корреспондент|correspondent
кубок|cup
культура|culture
культурный|cultural
легенда|legend
легкоатлет, лёгкая атлетика|athlete, athletics
лыжи, лыжный|ski, skiing
любовь|love
матч|match
медаль|medal, medals
мелодия|melody
мемориал|memorial
мероприятие|event
мечеть|mosque
мир|world, peace
многодетный, многодетная семья|large family, large families
музей|museum
музыка, музыкальный|music, musical
музыкант|musician
награда, наградить, награждать, награждение|award, awarded, prize
наследие|heritage
наурыз|Nauryz
национальные игры|national games
нация|nation
новый год|new year
обряд, обычай|custom, tradition
олимпийские игры|Olympic Games, Olympics
олимпийский|Olympic
опера|opera
орден|order
оркестр|orchestra
отдых|recreation, rest
паралимпийский|Paralympic
певец, певица|singer
песня|song
писатель|writer
плавание|swimming
победа|victory, win
победитель|winner, winners
победить, побеждать|win, won, defeat
поздравить, поздравление|congratulate, congratulations
поэт|poet
праздник|holiday, festival, celebration
праздничный|festive, holiday
празднование, праздновать|celebration, celebrate
премия|prize, award, bonus
премьера|premiere
приз|prize
призёр|prize-winner, medalist
режиссёр|director
рекорд|record
религия, религиозный|religion, religious
репортаж|report
роман|novel
сборная|national team, team
сборник|collection
семейный|family
семья|family, families
сериал|series
символика|symbols
скульптура|sculpture
снять фильм|directed film, director film
соперник|opponent, rival
соревнование|competition, competitions
спартакиада|games
спектакль|performance, play
спорт, спортивный|sport, sports
спортсмен|athlete, athletes
стадион|stadium
студия|studio
сцена|stage
танец, танцор|dance, dancer
творческий, творчество|creative, creativity
театр, театральный|theater, theatre
телевидение, телеканал|television, TV channel
теннис|tennis
традиция, традиционный|tradition, traditional
тренер|coach, trainer
туризм, туристический|tourism, tourist
турист|tourist, tourists
турнир|tournament
тюркский|Turkic
фестиваль|festival
фигурное катание|figure skating
физическая культура, физкультура|physical culture, physical education
фильм|film, movie
фотография, фото|photo
футбол|football
футболист|football player, footballer
хоккеист|hockey player
хоккей, хоккей с шайбой|hockey, ice hockey
хор|choir
художественный|artistic, art
художник|artist, painter
церковь|church
цирк|circus
чемпион|champion
чемпионат|championship
чемпионат мира|world championship
шахматист|chess player
шахматы|chess
школа искусств|art school
шоу|show
эмоция|emotion
юбилей|anniversary
юмор|humor
юноша|young man
`;
