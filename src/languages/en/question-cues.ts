import type { QuestionCues } from '../language.ts';

const MONEY_WORDS =
  'cost\\p{L}*|pa(?:y|ys|id)|spen[dt]|worth|price\\p{L}*|allocated|invest\\p{L}*|fund\\p{L}*|budget|money|earn\\p{L}*';

export const QUESTION_CUES: QuestionCues = {
  types: {
    money: {
      patterns: [
        'how much money',
        `(?:how much|what amount)(?=.*\\b(?:${MONEY_WORDS}))`,
        '(?:price|cost|salary|fines?|funding|wage|pension|expenditure|spending)s?',
      ],
    },
    percentage: {
      patterns: [
        'what (?:percentage|percent|share|proportion|fraction)',
        '(?:percentage|share|proportion) of',
      ],
      words: 'percentage percent',
    },
    age: { patterns: ['how old|(?:at )?what age|age of'], words: 'old age' },
    duration: {
      patterns: [
        'how long(?= (?:did|does|do|has|have|had|will|was|were|is|are|it|after|before|until))(?!.*\\b(?:river|road|railway|highway|kilomet|km|bridge|wall))',
        'how many (?:years|hours|days|months|weeks|minutes|seconds|decades|centuries)',
      ],
    },
    number: {
      patterns: [
        'how (?:many|much|fast|long|far|big|large|high|tall|deep|wide|often|heavy|hot|cold|slow)',
        '(?:what|which) (?:is the |was the |are the |were the )?(?:total |average |maximum |minimum )?(?:number|amount|speed|length|height|depth|area|size|capacity|population|temperature|rate|volume|distance|weight)',
        'by how much|number of|amount of|length of',
      ],
      words: 'number amount',
    },
    date: {
      patterns: [
        'when|until when|since when',
        '(?:what|which|in what|in which|on what|by what) (?:year|date|day|month|time|century|decade|decades|period|season)s?',
      ],
      words: 'date',
    },
    person: {
      patterns: [
        'who|whom|whose',
        'names? of (?:the |a )?(?:\\p{L}+ ){0,2}(?:minister|president|head|chairman|director|akim|doctor|surgeon|teacher|governor|mayor|king|queen|author|leader)\\p{L}*',
        '(?:minister|president|head|chairman|director|akim|doctor|surgeon|governor|mayor)\\P{L}name',
        'name$',
      ],
      words: 'name',
    },
    place: {
      patterns: [
        'where',
        '(?:what|which|in what|in which) (?:cit(?:y|ies)|countr(?:y|ies)|place|region|village|town|state|continent|river|island|area|location|province|district|street|part)s?',
      ],
    },
    reason: {
      patterns: ['why|what (?:\\p{L}+ )?(?:reason|caused|led to)|(?:reason|cause|purpose|goal|aim)s?'],
      words: 'purpose reason',
    },
    name: {
      patterns: [
        '(?:what|which) (?:is|was|are|were) (?:the )?(?:names?|title)|names? of|called|named|known as|titled|nicknamed',
        'which (?:compan\\p{L}*|organi[sz]ation|university|team|party|newspaper|ministry|program\\p{L}*|project|bank|system)',
      ],
      words: 'name called',
    },
  },
  definition: {
    patterns: ['what (?:is|are|was|were) (?:an? |the )?[\\p{L}-]+(?: [\\p{L}-]+)?\\s*\\?*\\s*$'],
  },
  role: '(?:the )?(?:first |deputy |vice |prime |regional |chief )*(?:akim|minister|head|chairman|chairwoman|director|president|chief|ambassador|mayor|rector|governor|physician|surgeon|author|founder)s?(?: \\p{L}+)? (?:of|to|at|in) ',
  counting: 'how (?:many|much)',
  interrogatives: 'what|which|who|whom|whose|when|where|why|how',
};
