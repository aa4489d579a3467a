/** Energy, mining and industry. */
export const ENERGY = `
ажырату|disconnection
алтын|gold
алюминий|aluminum
атом|nuclear, atom
атом электр станциясы, АЭС, атом стансасы|nuclear power plant, NPP
атом энергетикасы|nuclear energy
барлау|exploration
баррель|barrel, barrels
бетон|concrete
болат|steel
бутадиен|butadiene
бұрғылау|drilling, drill, drilled
газ|gas
газ құбыры|gas pipeline
газ өңдеу зауыты|gas processing plant
газбен қамту, газдандыру|gas supply, gasification
геология|geology
геологиялық|geological
геологиялық барлау|geological exploration
гидроэлектростанция, су электр станциясы|hydroelectric power plant
жаңартылатын энергия көздері, жаңартылатын энергия|renewable energy
жел|wind
жел электр станциясы|wind farm, wind power plant
жер қойнауы|subsoil
жер қойнауын пайдаланушы|subsoil user
жылу|heat, heating
жылу беру|heating, heat supply
жылу желісі|heating networks, heat networks
жылу көзі|heat source, heat sources
жылу электр орталығы, ЖЭО|heat and power center, CHP, thermal power plant
жылумен жабдықтау|heat supply
жылыту|heating
жылыту маусымы|heating season
кабель|cable
каспий|Caspian
каспий теңізі|Caspian Sea
кен|ore
кен орны|deposit, field
кенші, шахтёр|miner, miners
кеніш|mine
көмір|coal
көмір өндіру|coal production, coal mining
көмірсутек|hydrocarbon
көміртек|carbon
көмірхимия|coal chemistry
күкірт|sulfur
күміс|silver
күн|day, sun, solar
күн электр станциясы|solar power plant
қазандық|boiler, boiler house
қалайы|tin
қорғасын|lead
қордалану|accumulate
қосу|connect, connected, add, launch
қуат|capacity, power
қуатты|powerful
құбыр|pipe, pipes, pipeline
қышқыл|acid
литий|lithium
мазут|fuel oil
металл|metal, metals
минерал|mineral, minerals
мұнай|oil
мұнай құбыры|oil pipeline
мұнай өндіру|oil production
мұнай өнімдері|petroleum products, oil products
мұнай өңдеу зауыты, МӨЗ|oil refinery, refinery
мұнай химиясы|petrochemistry, petrochemical
мұнай-газ|oil and gas
мұнай-химия|petrochemical
мұнайшы|oil worker
мырыш|zinc
мыс|copper
мыс қорыту|copper smelting
никель|nickel
ОПЕК|OPEC
өшіру|outage, shutdown
пайдалы қазба|minerals
полипропилен|polypropylene
полиэтилен|polyethylene
реактор|reactor
ресурс|resource, resources
руда|ore
сирек|rare
сирек жер|rare earth
сирек жер металдары, сирек кездесетін металдар|rare earth metals, rare metals
сутегі|hydrogen
тақтатас|shale
тақтатас мұнайы|shale oil
талшық|fiber
талшықты-оптикалық|fiber-optic
тау|mountain
тау-кен|mining
тау-кен металлургия|mining and metallurgical
темір|iron
теңіз түбі|sea bed, bottom of the sea
титан|titanium
тонна|ton, tons
трансформатор|transformer
түп|bottom, bed
уран|uranium
ұңғыма|well, wells
фосфор|phosphorus
химиялық|chemical
хром|chromium
цемент|cement
шахта|mine
шойын|cast iron
шыны|glass
іске қосу|launch, launched, start, put into operation, commissioned
электр|electricity, electric, power
электр желісі|power grid, power lines
электр қуаты, электр энергиясы|electricity
электр станциясы|power plant, power station
электрмен жабдықтау|power supply, electricity supply
энергетика|energy, power
энергетикалық|energy
энергия|energy
энергия үнемдеу|energy saving
ядролық|nuclear
`;
