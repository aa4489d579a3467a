/** Agriculture, forests and fish. */
export const AGRICULTURE = `
аграрий|farmer, agrarian
аграрный|agrarian, agricultural
агроном|agronomist
агропромышленный комплекс|agro-industrial complex
ангар|hangar
арбуз|watermelon
аэрация|aeration, aerated
баран, барашек|sheep, ram
бахча|melon
бройлер|broiler
бык|bull
верблюд|camel
ветеринар|veterinarian
ветеринарный, ветеринария|veterinary
виноград|grapes
водоём|reservoir, water body
водохранилище|reservoir
вспашка|plowing
выращивать, вырастить, выращивание, выращивают|grow, grown, cultivate, growing
гектар, га|hectare, hectares
говядина|beef
горох|peas
гусь|goose
деревня|village
дерево|tree
дыня|melon
животновод|livestock breeder
животноводство|livestock, animal husbandry
животное|animal, animals
зверь|animal
земельный участок|land plot, plot
земледелие|agriculture, farming
земля, земельный|land
зерно, зерновой|grain, grains
зерновые культуры|grain crops
зернохранилище|granary, grain storage
капуста|cabbage
картофель, картошка|potato, potatoes
кобыла, кумыс|mare, koumiss
коза|goat
комбайн|combine, harvester
комбикорм|feed
конина|horse meat
конопля|hemp
корм|feed, fodder
корова|cow, cows
крестьянское хозяйство|farm, peasant farm
крупный рогатый скот|cattle
кукуруза|corn
курица|chicken, chickens
лес, лесной|forest
лесник|forester
лесное хозяйство|forestry
лесхоз|forestry
лошадь|horse, horses
лук|onion, onions
малина|raspberry
масличный|oilseed, oilseeds
масло|oil, butter
мелиорация|reclamation, melioration
молоко|milk
молочная ферма|dairy farm
молочный|dairy, milk
мор рыбы, замор|fish mortality
морковь|carrots, carrot
мука|flour
мясо, мясной|meat
насекомое|insect
насос|pump, pumps
овёс|oats
овощ, овощной, овощи|vegetable, vegetables
овощеводство|vegetable growing
овощехранилище|vegetable storage
овца, овцы|sheep
овцеводство|sheep breeding
огород|garden
огурец|cucumber, cucumbers
опустынивание|desertification
оросительный, орошение|irrigation
охота, охотник|hunting, hunter
охотничий|hunting
паводковый|flood
пастбище|pasture, pastures
пастух|shepherd
пашня|arable land
пестицид|pesticide
питомник|nursery
племенной|breeding
плод|fruit
погибнуть, гибель, гибнуть, гибнет|die, death, died, mortality
поле|field
полив, поливной|irrigation
посадить, сажать, высадить, посажено|plant, planted
посадка|planting
посев|sowing
посевная площадь|sown area
посевной|sowing, sown
почва|soil
птица|poultry, bird
птицеводство|poultry farming
птицефабрика|poultry farm
пчела|bee, bees
пчеловод|beekeeper
пшеница|wheat
рассада|seedlings
растение|plant
растениеводство|crop production
растительный|vegetable, plant
рис|rice
рыба|fish
рыбак|fisherman
рыбный|fish
рыбный промысел, рыбное хозяйство|fisheries, fishery
рыбоводство|fish farming
рыболовство|fishing, fisheries
сад|garden
саженец|seedling, seedlings, saplings
сайгак|saiga
саранча|locust, locusts
сахар|sugar
сахарная свёкла|sugar beet
сахарный|sugar
свинья|pig
село, аул|village, villages
сельский|rural, agricultural
сельское хозяйство|agriculture
сельскохозяйственная техника, сельхозтехника|agricultural machinery
сельскохозяйственный, сельхоз|agricultural
сельхозпродукция|agricultural products
сельхозпроизводитель, сельхозтоваропроизводитель|agricultural producers
семена, семя|seeds, seed
сено|hay
скот|livestock, cattle
скотоводство|cattle breeding
соя|soybean, soybeans
степь|steppe
сушка|drying
табун|herd
теплица, тепличный|greenhouse
тепличный комплекс|greenhouse complex
техника|equipment, machinery
томат, помидор|tomato, tomatoes
трава|grass
трактор|tractor
убой|slaughter
уборка|cleaning, harvesting
уборочный, уборочная кампания|harvesting, harvest campaign
убрать урожай|harvest
удобрение|fertilizer, fertilizers
улов|catch
урожай|harvest, crop
урожайность|yield
фасоль|beans
ферма|farm, farms
фермер, фермерский|farmer, farmers
фрукт, фрукты|fruit, fruits
хлеб|bread, grain
хлопок, хлопковый|cotton
цыплёнок|chicken
чабан|shepherd
шерсть|wool
яблоко|apple, apples
ягода|berry, berries
яйцо, яйца|egg, eggs
ячмень|barley
`;
