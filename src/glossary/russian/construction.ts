/** Construction, housing and utilities. */
export const CONSTRUCTION = `
архитектор|architect
архитектура|architecture
балкон|balcony
бассейн|pool, basin
башня|tower
благоустройство, благоустроить|improvement, landscaping
бульвар|boulevard
быт, бытовой|household
бытовые отходы|household waste
введённые в эксплуатацию|put into operation, commissioned
ввести в эксплуатацию, введён в эксплуатацию, сдать в эксплуатацию|put into operation, commissioned
ввод в эксплуатацию|commissioning, put into operation
вода, водный|water
водный канал|water channel, water channels
водовод|water pipeline
водоканал|water utility
водоотведение|sewerage, sanitation
водопровод|water supply, water pipeline
водоснабжение|water supply
возведение, возвести, возводить|build, construction, erected
ворота|gate
временный|temporary
высота|height
газон|lawn
город, городской|city, town, urban
горожанин|resident, citizen
гостиница, отель|hotel
дверь|door
двор, дворовый|yard, courtyard
дворец|palace
детская площадка|playground
дом|house, building, home
жилая площадь|living space
жилищно-коммунальное хозяйство, ЖКХ|housing and communal services, utilities
жилой|residential
жилой дом|residential building
жилой комплекс|residential complex
жильё, жилищный|housing
забор|fence
застройка, застройщик|development, developer
здание|building, buildings
земляной|earthen
изношенность, износ|wear
инфраструктура, инфраструктурный|infrastructure
ипотека, ипотечный|mortgage
искусственный|artificial
канализация|sewerage
квадратный|square
квадратный метр|square meter, square meters
квартира|apartment, apartments
километр, км|kilometer, kilometers, km
кирпич|brick
коммунальные услуги|utilities
коммунальный|communal, public utility, utility
комплекс|complex
комфортный|comfortable
котлован|pit
кровля, крыша|roof
кубометр, кубический метр|cubic meter, cubic meters
лавочка|bench
лестница|stairs
лифт|elevator
магазин|shop, store
материал|material, materials
мебель|furniture
метр|meter, meters
микрорайон|microdistrict, neighborhood
многоквартирный, многоэтажный|multi-storey, apartment
многоэтажный дом|multi-storey building
модернизация|modernization
модернизировать|modernize, modernized
монтаж|installation
мусор|garbage, waste
набережная|embankment
населённый пункт|settlement, settlements
недвижимость|real estate
новоселье|housewarming
новостройка|new building
образцовый|exemplary, model
общежитие|dormitory, dormitories
объект|facility, facilities, object
озеленение|landscaping, greening
окно|window
окраина|outskirts
освещение|lighting
отапливать, отапливаться|heat, heated
отопительный|heating
отопительный сезон, отопительный период|heating season
отопление|heating
очистка|cleaning, treatment
очистные сооружения|treatment facilities
памятник|monument
парк|park
переезд|moving, crossing
переулок|lane
питьевая вода|drinking water
питьевой|drinking
план застройки, генеральный план, генплан|master plan, general plan
площадка|site, platform
площадь|area, square
подвал|basement
подъезд|entrance
полигон|landfill, polygon
помещение|premises, room
построить, строить, строят, построен, построили|build, construct, built, constructed
постройка|building
проспект|avenue
рабочий|worker, workers
разрушение, разрушить|destruction, destroyed
расширение, расширить, расширять|expansion, expand, expanded
реконструировать|reconstruct, reconstructed
сверхнормативный|excess
сдать, сдача|deliver, hand, handed
сквер|square, park
снос, снести|demolition
соединить, соединять|connect, connects
сооружение|facility, structure
социальные объекты|social facilities
спецтехника, специальная техника|special equipment
столица|capital
строитель|builder, builders
строительный|construction, building
строительство|construction
твёрдые бытовые отходы|solid household waste
территория|territory, area
улица, уличный|street, streets
установить, устанавливать, установка, установлен, установлены|install, installed, establish
участок|section, plot, area, site
фасад|facade, facades
фундамент|foundation
хостел|hostel
центральная площадь|central square
чистота|cleanliness
чистый|clean
этаж|floor, storey
`;
