/** Construction, housing and utilities. */
export const CONSTRUCTION = `
абаттандыру|improvement, landscaping
алаңқай|meadow
арна|channel, canal
арнайы техника|special equipment
аула|yard, courtyard
аумақ|territory, area
ауыз су|drinking water
әлеуметтік нысан|social facilities
әрлеу|finishing
әсем|beautiful
бас жоспар|master plan, general plan
баспана|housing
бассейн|pool, basin
биіктік|height
ғимарат|building, buildings
даңғыл|avenue
еден|floor
елді мекен|settlement, settlements
ені|width
ескерткіш|monument
есік|door
жабдық|equipment
жабдықтау|supply, equip, equipped
жақсарту|improve, improvement, improved
жаппай|mass
жарық|light
жарықтандыру|lighting
жатақхана|dormitory, dormitories
желдету|ventilation
жиһаз|furniture
инфрақұрылым|infrastructure
ипотека|mortgage
кәріз|sewerage
кешен|complex
коммуналдық|communal, utility, public utility
коммуналдық қызмет|utilities
көгалдандыру|landscaping, greening
көпқабатты|multi-storey
көппәтерлі|apartment
көше|street, streets
кірпіш|brick
қабат|floor, storey
қабырға|wall
қазба|excavation
қала|city
қала құрылысы|urban planning
қалалық орта|urban environment
қалдық|waste
қасбет|facade, facades
қатты тұрмыстық қалдық|solid household waste
қоқыс|garbage, waste, trash
қоршау|fence
құрал|tool, equipment
құрастыру|assemble, assembly
құрылғы|device
құрылыс|construction, building
құрылыс салушы|developer
құрылысшы|builder, builders
лифт|elevator
материал|material, materials
мейманхана, қонақүй|hotel
мейрамхана|restaurant
метр|meter, meters
монтаж|installation
нысан|facility, facilities, object
ойын алаңы, балалар алаңы|playground
орналасу|located
орнату|install, installed, establish
орын|place, location
өткел|crossing
пайдалануға берілген, қолданысқа берілген|put into operation, commissioned
пәтер|apartment, apartments
полигон|landfill, polygon
салу|build, construct, built, construction
саябақ|park
сквер|park, square
су|water
су арнасы|water channel, water channels
су бұру|sewerage
су құбыры|water supply, water pipeline
сулы|water
сумен жабдықтау, сумен қамту|water supply
таза|clean
тазалау, тазарту|cleaning, treatment, clean
тазалық|cleanliness
тазарту қондырғысы|treatment facilities
текше метр|cubic meter, cubic meters
терезе|window
техника|equipment, machinery
тұрғын үй|residential, housing, residential building, house
тұрғын үй кешені|residential complex
тұрғын үй-коммуналдық шаруашылық, ТКТШ|housing and communal services, utilities
тұрмыс, тұрмыстық|household
тұрмыстық қалдық|household waste
үй|house, home, building
үлгілі|exemplary, model
шаршы метр|square meter, square meters
шатыр|roof
`;
