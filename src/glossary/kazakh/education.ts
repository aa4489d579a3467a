/** Education, science and digital technology. */
export const EDUCATION = `
ағылшын|English
академик|academician
академия|academy
ақпарат|information
ақпараттандыру|informatization
ақпараттық|information
ақпараттық қауіпсіздік|information security
алаң|platform, square, site
алгоритм|algorithm
арнайы|special
әдіс|method
әзірлеу|develop, development, developed
әзірлеуші|developer, developers
әлеуметтік желі|social networks, social media
әліпби|alphabet
бағдарламалау|programming
бағдарламалық|software
бағдарламашы|programmer
байланыс|communication, connection
бала|child, children, kid
балабақша|kindergarten
балалар|children
балалар үйі|orphanage
бастауыш сынып|primary grade, elementary
бейне|video
блогер|blogger
бөлме|room
біліктілік|qualification
біліктілікті арттыру|advanced training, professional development
білім|education, knowledge
білім беру|education
білім ордасы|school
ғалам|universe
ғалым|scientist, scientists
ғарыш|space
ғарыш айлағы|cosmodrome
ғарышкер|cosmonaut
ғылым|science
ғылыми|scientific, research
ғылыми-зерттеу|research
ғылыми-зерттеу институты|research institute
дәріс|lecture
дерек|data, fact
деректер|data
деректер базасы|database
диплом|diploma
енгізу|introduce, implementation, introduced
жайлы мектеп|comfortable school
жаңашылдық|innovation
жаңғырту|modernize, modernization, modernized
жас|young, age, old
жасанды|artificial
жасанды интеллект|artificial intelligence, AI
жасау|make, create, made, develop, created
жасөспірім|teenager, teenagers, adolescents
жастар|youth, young people
желі|network, line
жетім|orphan, orphans
жоғары білім|higher education
жоғары оқу орны|university, higher education, universities
жүйе|system
зерттеу|research, study
зерттеуші|researcher, researchers
зертханашы|laboratory assistant
зияткерлік|intellectual
зымыран|rocket
инженер|engineer, engineers
инновация|innovation
инновациялық|innovative, innovation
институт|institute
интеллект|intelligence
интернет|internet
кадр|personnel, staff
каникул|holidays
кәсіби|professional, vocational
кәсіп|profession, craft
кәсіптік|vocational, professional
киберқауіпсіздік|cybersecurity
колледж|college
компьютер, компьютерлік|computer
конструктор|designer
курс|course, courses
кітап|book, books
кітапхана|library
қазақ тілі|Kazakh language
қолданушы|user, users
қосымша|application, app, additional
лагерь|camp
лицей|lyceum
магистратура|master
маман|specialist, specialists
мамандық|specialty, profession
математика|mathematics
мектеп|school, schools
мектепке дейінгі|preschool
мобильді қосымша|mobile application, mobile app
модель|model
мұғалім, ұстаз|teacher, teachers
нейрожелі|neural network
оқу|study, reading, studies, read
оқу жылы|academic year, school year
оқулық|textbook, textbooks
оқушы|student, pupil, students, schoolchildren
оқыту|teach, training, education, trained
оқытушы|teacher, lecturer
олимпиада|olympiad
онлайн|online
орта мектеп|secondary school
пайдаланушы|user, users
пән|subject
платформа|platform
профессор|professor
ректор|rector
робот|robot
робототехника|robotics
сабақ|lesson
сайт|website, site
сана|consciousness
сандық|digital
сауат|literacy
спутник, жерсерік|satellite
стипендия, шәкіртақы|scholarship
студент|student, students
студенттік|student
сынып|grade, class
сыныптас|classmate
тағылым|internship
талапкер|applicant, applicants
тәжірибе|experience, practice
тәлімгер|mentor
тәрбие|education, upbringing
тәрбиелеу|educate, upbringing
тәрбиеші|kindergarten teacher, educator
тест|test
тестілеу|testing
техникалық|technical
технология|technology, technologies
технологиялық|technological
технопарк|technopark
түлек|graduate, graduates
тіл|language
тілдік|language
тілдік модель|language model
университет|university
ұлттық бірыңғай тестілеу, ҰБТ|unified national testing, UNT
үйрету, үйрену|teach, learn
үйірме|club, group
факультет|faculty
физика|physics
филиал|branch, branches
химия|chemistry
цифрландыру|digitalization, digitization
цифрлық|digital
цифрлық технология|digital technologies
шәкірт|student, pupil
шетелдік университет|foreign university
эксперимент|experiment
электрондық|electronic
`;
