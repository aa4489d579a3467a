/** Agriculture, forests and fish. */
export const AGRICULTURE = `
агроном|agronomist
агроөнеркәсіп, агроөнеркәсіптік|agro-industrial
агроөнеркәсіптік кешен, АӨК|agro-industrial complex
ағаш|tree, trees, wood
ағаш отырғызу|plant trees, tree planting
азық|food, feed
азық-түлік|food
айран|ayran
ақбөкен, киік|saiga
алма|apple, apples
аң|animal
аңшы, аңшылық|hunter, hunting
ара|bee, bees
арпа|barley
астық|grain, grains
астық жинау|grain harvest
ауыл шаруашылығы|agriculture
ауыл шаруашылығы өнімі|agricultural products
ауыл шаруашылығы техникасы|agricultural machinery
бағу|graze, breed
бақ|garden
бақша|garden, melon
балық|fish
балық аулау|fishing
балық шаруашылығы|fisheries, fishery
балықшы|fisherman
бау-бақша|garden
бетеге|grass
бидай|wheat
бордақылау|fattening
бұзау|calf
бұршақ|peas
ветеринар, мал дәрігері|veterinarian
ветеринария|veterinary
гектар|hectare, hectares
дақыл|crop, crops
дала|steppe
дән|grain
дәнді дақыл|grain crops
егу|plant, sow, planted
егін|crop, harvest, sowing
егін шаруашылығы|crop farming
егіс|sowing, field
егіс алқабы|sown area, fields
ет|meat
ешкі|goat
жайлау|pasture
жайылым|pasture, pastures
жануар|animal, animals
жемшөп, жем|feed, fodder
жеміс|fruit, fruits
жеміс-жидек|fruits and berries
жер|land, earth, place
жер учаскесі|land plot
жидек|berry, berries
жинау|collect, harvest, harvested, gather
жұмыртқа|egg, eggs
жүгері|corn
жүзім|grapes
жүн|wool
жылқы|horse, horses
жылыжай|greenhouse
жылыжай кешені|greenhouse complex
картоп|potato, potatoes
кендір|hemp
комбайн|combine, harvester
көкөніс|vegetable, vegetables
көшет|seedling, seedlings, saplings
күнбағыс|sunflower
күріш|rice
қант|sugar
қант қызылшасы|sugar beet
қарбыз|watermelon
қауын|melon
қияр|cucumber, cucumbers
қой|sheep
қора|barn
құс|poultry, bird
құс фабрикасы|poultry farm
құс шаруашылығы|poultry farming
қызанақ|tomato, tomatoes
қымыз|koumiss
қырқу|shearing
қырыққабат|cabbage
қырылу|die, death, mortality, died
май|oil, butter, fat
майлы дақыл|oilseeds
мақта|cotton
мал|livestock, cattle
мал шаруашылығы|livestock, animal husbandry
малшы|herder, livestock breeder
мәуе|fruit
нан|bread
орман|forest
орман шаруашылығы|forestry
ормандау|afforestation
орманшы|forester
отырғызу|plant, planted
өнім жинау|harvest
өрік|apricot
өсімдік|plant
өсімдік шаруашылығы|crop production
өсіру|grow, cultivate, growing, grown
пияз|onion, onions
сарымсақ|garlic
сауын|dairy
сәбіз|carrot, carrots
сиыр|cow, cows
сорғы|pump, pumps
су айдыны|reservoir, water body
су қоймасы|reservoir
суару|irrigation
сүт|milk
сүт өнімдері|dairy products
сүт фермасы, сүт-тауарлы ферма|dairy farm
тамақ|food, meals
тамақтану|nutrition, meals, food
тары|millet
тауық|chicken
тоғай|grove
топырақ|soil
төл|offspring
трактор|tractor
тұқым|seeds, seed
түйе|camel
түсім|harvest, yield
тыңайтқыш|fertilizer, fertilizers
ұн|flour
ферма|farm, farms
фермер|farmer, farmers
шабандоз|rider
шалғын|meadow
шаруа|farmer, peasant
шаруа қожалығы|farm, peasant farm
шегіртке|locust, locusts
шошқа|pig
шөлейттену|desertification
ірі қара|cattle
`;
