/** Energy, mining and industry. */
export const ENERGY = `
алмаз|diamond
алюминий, алюминиевый|aluminum
атом|atom, nuclear
атомная электростанция, АЭС|nuclear power plant, NPP
атомная энергетика|nuclear energy
атомный|nuclear
баррель|barrel, barrels
бетон, бетонный|concrete
битум|bitumen
боксит|bauxite
бурение|drilling
бурить, пробурить, бурильный|drill, drilled
буровая|drilling, rig
бутадиен|butadiene
ванадий|vanadium
ветер|wind
ветровая электростанция, ВЭС|wind farm, wind power plant
ветровой|wind
водород, водородный|hydrogen
возобновляемый, возобновляемые источники энергии, ВИЭ|renewable, renewable energy
вольфрам|tungsten
выброс, выбросы|emissions, emission
газ, газовый|gas
газификация, газифицировать|gasification, gas supply
газоперерабатывающий|gas processing
газопровод|gas pipeline
газоснабжение|gas supply
газохимический, газохимия|gas chemical
геологоразведка, геологоразведочный|geological exploration, exploration
гидравлический|hydraulic
гидроэлектростанция, ГЭС|hydroelectric power plant
глубина|depth
горно-металлургический|mining and metallurgical
горнодобывающий|mining
горный|mountain, mining
горняк|miner
дно, дна, дну, дном|bottom, bed
дно моря|sea bed, bottom of the sea
добывать, добыть, добывают|extract, produce, mined
добывающий|extractive, mining
добыча|production, extraction, mining
добыча газа|gas production
добыча нефти|oil production
добыча угля|coal production, coal mining
железо, железный|iron
жила|vein
завод|plant, factory
залежи|deposits
запас, запасы|reserves, reserve, stock
запустить, запуск, запускать, запущен|launch, start, launched
золото, золотой|gold
источник|source
источник тепла|heat source
кабель|cable
карьер|quarry, open pit
каспий, каспийский|Caspian
каспийское море|Caspian Sea
керосин|kerosene
кислота|acid
кобальт|cobalt
кокс|coke
котёл|boiler
котельная|boiler house, boiler
линия электропередачи, ЛЭП|power line, power lines
литий|lithium
мазут|fuel oil
марганец|manganese
медеплавильный|copper smelting
медь, медный|copper
месторождение|deposit, field
металл|metal, metals
минерал, минеральный|mineral, minerals
мощность|capacity, power
напряжение|voltage
недра|subsoil
недропользование, недропользователь|subsoil use, subsoil user
нефтегазовый|oil and gas
нефтедобыча|oil production
нефтеперерабатывающий|oil refining, refinery
нефтеперерабатывающий завод, НПЗ|oil refinery, refinery
нефтепровод|oil pipeline
нефтепродукт|petroleum products, oil products
нефтехимия, нефтехимический|petrochemistry, petrochemical
нефть|oil
нефтяная компания|oil company
нефтяник|oil worker
нефтяной|oil
никель|nickel
обогатительный, обогащение|enrichment, processing
ОПЕК|OPEC
оптика, оптический|optical, optic
оптоволоконный|fiber-optic
отключение, отключить|outage, disconnection, shutdown
плавка|smelting
пласт|layer
платина|platinum
подземный|underground
подключение, подключить, подключать, подключён|connect, connected, connection
подстанция|substation
полезные ископаемые|minerals
полипропилен|polypropylene
полиэтилен|polyethylene
поставка, поставлять, поставить, поставлен|supply, supplies, delivered
провод|wire
проходка|tunneling
разведка|exploration
реактор|reactor
редкие металлы|rare metals
редкий|rare
редкоземельные металлы|rare earth metals
редкоземельный|rare earth
руда|ore
рудник|mine
рудный|ore
свинец|lead
сера|sulfur
серебро|silver
скважина|well, wells
сланец, сланцевый|shale
сланцевая нефть|shale oil
снабжение, снабжать|supply
солнечная электростанция, СЭС|solar power plant
солнечный|solar
сталь, стальной|steel
стекло, стекольный|glass
тепло|heat
тепловой|thermal, heat
тепловые сети, теплосети|heating networks, heat networks
теплоисточник|heat source, heat sources
теплоснабжение|heat supply
теплоэлектроцентраль, ТЭЦ|heat and power center, CHP, thermal power plant
теплоэнергетика|heat power
титан|titanium
тонна|ton, tons
трансформатор|transformer
труба|pipe, pipes
трубопровод|pipeline
трубопроводный|pipeline
углеводород|hydrocarbon, hydrocarbons
углерод, углеродный|carbon
углехимия|coal chemistry
уголь, угольный|coal
уран, урановый|uranium
фосфор, фосфат|phosphorus, phosphate
химический|chemical
хром|chromium, chrome
цемент|cement
цинк|zinc
чугун|cast iron
шахта|mine
шахтёр|miner, miners
электрический|electric
электричество|electricity
электросеть|power grid, power lines
электроснабжение|power supply, electricity supply
электростанция|power plant, power station
электроэнергия|electricity
энергетика|energy, power
энергетический|energy, power
энергия|energy
энергоблок|power unit
энергоноситель|energy
энергосбережение|energy saving
энергосистема|energy system, power system
энергоэффективность|energy efficiency
ядерный|nuclear
`;
