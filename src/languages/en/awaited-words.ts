import type { AwaitedWords } from '../awaited-words.ts';

const WHEN = '(?:as soon as|once|when|whenever|if|in case)';
const NEWS =
  '(?:(?:there (?:is|are|will be)|theres) )?(?:(?:any|some|all|the|a|new|latest|fresh|more|every) )*(?:news|updates?|articles?|posts?|stories|something|anything|everything)(?: new)?(?: (?:comes|come|comes out|appears|is published))?(?: (?:about|on|of|regarding|concerning))';

export const AWAITED_WORDS: AwaitedWords = {
  whenBeforePattern: [
    `(?:notify|alert|ping|inform|remind|warn|message|text|write)(?: to)?(?: me| us)(?: please| pls)? ${WHEN}`,
    `let (?:me|us) know(?: please| pls)? ${WHEN}`,
    'tell (?:me|us) (?:as soon as|once|whenever)',
    `tell (?:me|us) (?:if|when)(?= (?:there(?: is| are|s| will be) (?:any |some )?(?:news|updates?|changes?|developments?|something)|(?:something|anything) ))`,
    `(?:send|give) (?:me|us) (?:a |an )?(?:message|alert|notification|reminder|ping|signal|shout) ${WHEN}`,
  ].join('|'),
  whenAfterPattern:
    '(?<=^(?:as soon as|once|when|whenever|if) .*) (?:let (?:me|us) know|(?:notify|tell|text|message|ping|alert|warn|inform|write to|write) (?:me|us))',
  conditionPattern: '(?:as soon as|once|when|whenever|if)',
  askedPattern:
    '^(?:was|were|is|are|am|did|do|does|has|have|had|will|would|can|could|should)(?= )|(?<! (?:is|are|gets|get|been|be))(?: (?:was|were|did|had|took place|happened|opened|closed|signed|adopted|held|built))$',
  aboutBeforePattern: [
    '(?:notify|alert|ping|warn)(?: me| us) (?:about|on|of)',
    'keep (?:me|us) (?:posted|updated|informed) (?:about|on|of)',
    'watch(?: out)? for',
    '(?:watch|track|monitor|follow|subscribe(?: me| us)? to)',
  ].join('|'),
  aboutAfterPattern: '',
  newsBeforePattern: `${NEWS}|(?:the |a )?(?:topics?|subjects?|themes?|words?|keywords?)(?: of| about)?`,
  newsAfterPattern: '',
  anything:
    'there is are will be something anything any some new news update updates article articles happens happen happening changes appears comes up in on from at of for about the a important interesting big major published publishes announces goes wrong else out over after',
  word: 'word:',
  lives: 'live living lives moved moving move relocated relocating settled reside',
  besideLives: `a journalist resident citizen native originally i im ive id have has am was just now recently currently temporarily in to the from and so but whats what is
    new there here any news latest happening happens tell show give me us please city town village region oblast area hello hi hey
    since today my our we family with new home hometown it its up going on`,
  self: 'i im we',
  leftBefore: 'from',
  leftPattern: '',
};
