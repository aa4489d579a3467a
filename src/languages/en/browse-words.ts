import type { BrowseWords } from '../language.ts';

const NEWS =
  "news|latest|updates?|headlines?|articles?|stories|story|press releases?|information|(?:anything|something|everything|what['’]?s|what is)(?: new)?|reports?";
const ABOUT = '(?:about|on|regarding|concerning|of)';

const SAYING = 'saying|telling|stating|announcing|talking|commenting|reporting|promising';
/** After `is`, other forms are nouns: `what is a welfare state`. */
const DOES_SAY: readonly (readonly [auxiliary: string, forms: string])[] = [
  ['did|does|do', 'say|tell|state|announce|speak|talk|comment|report|promise|mention|think'],
  [
    'has|have|had',
    `(?:been\\s+)?(?:said|told|stated|announced|spoken|talked|commented|reported|promised|mentioned|${SAYING})`,
  ],
  ['is|was|are|were', SAYING],
];

export const BROWSE_WORDS: BrowseWords = {
  news: `new news latest newest recent recently lately update updates headline headlines happening happened happens happen
    occurred going press release releases article articles list last fresh event events place publish publishes published posted reported
    reports announced developments digest summary overview stories story anything everything something interesting`,
  newsBeginnings: '',
  neutral: `region regions city oblast area kazakhstan country show give tell know read want see look hear top main key major
    important breaking today now currently right day days week month morning evening night latterly took take held brief all every`,
  neutralBeginnings: '',
  seeking: 'who whom whose when where why how will shall tomorrow',
  idioms: [
    "^\\s*(?:so\\s+)?(?:what['’]?s\\s+up|how\\s+are\\s+things|how\\s+is\\s+(?:it|everything)\\s+going|how\\s+is\\s+(?:life|everything))(?!\\p{L})",
  ],
  requests: 'hello hi hey please kindly thanks',
  typed: 'news latest headlines updates articles happened happening yesterday today about',
  joining: 'in of on at to by for from the and is what who where when about',
  aboutTopic: [`(?<!\\p{L})(?:${NEWS})\\s+(?:about|on|regarding|concerning|related to)\\s+(?<topic>.+)$`],
  bareTopic: [
    '^\\s*(?:(?:any|the|some|all|latest|recent|fresh|show|give|tell|me|us|please)\\s+)*(?<topic>{words})\\s+(?:news|headlines|updates)(?!\\p{L})',
  ],
  quotes: [
    ...DOES_SAY.map(
      ([auxiliary, forms]) =>
        `^\\s*what\\s+(?:${auxiliary})\\s+{speaker}\\s+(?:${forms})(?:\\s+${ABOUT}\\s+{topic})?{end}`,
    ),
    `^\\s*(?:all\\s+|the\\s+|any\\s+)*(?:statements?|remarks?|comments?|quotes?|words|speech|speeches)\\s+(?:by|of|from)\\s+{speaker}\\s+${ABOUT}\\s+{topic}{end}`,
  ],
};
