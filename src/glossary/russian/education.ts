/** Education, science and digital technology. */
export const EDUCATION = `
абитуриент|applicant, applicants
автор|author
академик|academician
академический|academic
академия|academy
алгоритм|algorithm
алфавит|alphabet
аспирант|graduate student
аудитория|audience, auditorium
базовый|basic
биолог|biologist
биология|biology
блогер|blogger
бот|bot
вебинар|webinar
внедрение, внедрить, внедрять, внедрён|introduce, implementation, introduced
выпускник|graduate, graduates
высшее образование|higher education
высшее учебное заведение, вуз, вузы|university, universities, higher education
география|geography
геология, геологический, геолог|geology, geological, geologist
гимназия|gymnasium
данные|data
декан|dean
дети, детей|children, kids
дети-сироты|orphans
детский|children, child
детский сад, детсад|kindergarten
диплом|diploma
диссертация|dissertation
дистанционный|distance, remote
дошкольный|preschool
изобретение, изобрести|invention, invent
изучение, изучать, изучить|study, studying
инженер|engineer, engineers
инженерный|engineering
инновационный|innovative, innovation
инновация|innovation
институт|institute
интеллект|intelligence
интернет|internet
информатика|computer science, informatics
информационная безопасность|information security
информационный|information
искусственный интеллект|artificial intelligence, AI
исследование|research, study
исследователь|researcher, researchers
исследовательский|research
кабинет|classroom, office, cabinet
казахский язык|Kazakh language
каникулы|holidays, vacation
квалификация|qualification
кибербезопасность|cybersecurity
класс|grade, class
книга|book, books
кодекс|code
колледж|college
коллектив|team, staff
комната|room
компьютер, компьютерный|computer
комфортная школа|comfortable school
конструктор|designer
космический|space
космодром|cosmodrome
космонавт|cosmonaut
космос|space
кружок|club, group
курсы|courses
лаборант|laboratory assistant
лагерь|camp
лекция|lecture
лингвист|linguist
лицей|lyceum
магистратура, магистр|master, master's
мастер|master
математика|mathematics
мобильное приложение|mobile application, mobile app
модель|model
молодёжь, молодёжный|youth, young people
молодой|young
мониторинговый|monitoring
наставник|mentor
наука|science
научно-исследовательский|research
научно-исследовательский институт, НИИ|research institute
научный|scientific, research
нейросеть|neural network, AI
образование|education
образовательный|educational, education
обучать, обучить, обучение, обучаться|training, trained, education, teach
олимпиада|olympiad
онлайн|online
педагог, педагогический|teacher, teachers, pedagogical
первоклассник|first grader
перевод|transfer, translation
платформа|platform
повышение квалификации|advanced training, professional development
подготовить, готовить|prepare, train, prepared, trained
подготовка|training, preparation
подросток|teenager, teenagers, adolescents
пользователь|user, users
практика|practice
предмет|subject
преподаватель, преподавать|teacher, teach, lecturer
приложение|application, app
программирование|programming
программист|programmer, programmers
программный|software, program
просвещение|education
профессия, профессиональный|profession, professional, vocational
профессор|professor
психология|psychology
разработать, разрабатывать, разработка, разработан|develop, developed, development
разработчик|developer, developers
ракета|rocket, missile
ребёнок, ребята|child, children
ректор|rector
робот|robot, robots
робототехника|robotics
роль|role
сайт|website, site
связь|communication, connection
сервер|server
сеть|network
система|system
слушатель|student, listener
социальные сети, соцсети|social networks, social media
специалист|specialist, specialists
специальность|specialty
спутник, спутниковый|satellite
средняя школа|secondary school
старшеклассник|high school student
стипендия|scholarship, scholarships
студент|student, students
студенческий|student
тест|test
тестирование|testing
техник|technician
технический|technical
технологический|technological
технология|technology, technologies
технопарк|technopark
университет|university
урок|lesson
учёба|study, studies
учебник|textbook, textbooks
учебный|educational, academic
учебный год|academic year, school year
ученик, ученица, учащийся|student, pupil, students
учёный|scientist, scientists
учитель|teacher, teachers
учить, учиться|teach, study, learn
учреждение|institution, institutions
учреждение образования|educational institution
факультет|faculty
физика|physics
филиал|branch, branches
хаб|hub
химия|chemistry
центр|center
цифра|figure, number
цифровизация|digitalization, digitization
цифровой|digital
цифровые активы|digital assets
цифровые технологии|digital technologies
чтение|reading
школа, школьный|school, schools
школьник, школьница|student, students, schoolchildren, pupil
экзамен|exam, examination
эксперимент|experiment
эксперт|expert, experts
электронный|electronic
язык, языковой|language
языковая модель|language model
`;
