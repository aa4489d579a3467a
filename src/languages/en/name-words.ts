import type { NameWords } from '../language.ts';

export const NAME_WORDS: NameWords = {
  personTitles:
    'mr|mrs|ms|dr|sir|king|queen|prince|princess|saint|pope|general|colonel|captain|professor|doctor|surgeon|minister|vice|president|akim|mayor|governor|head|chairman|chairwoman|director|deputy|ambassador|secretary|rector|chief|coach|champion|manager|chancellor|academician|speaker|named|by',
  offices: {
    headOfState: '(?:president|head of (?:the )?state)(?: of (?:the republic of )?kazakhstan)?(?! of )',
    headOfGovernment:
      'prime[- ]minister(?: of (?:the republic of )?kazakhstan)?(?! of )|head of (?:the )?government',
  },
  surnameEndings:
    'ov|ova|ev|eva|yev|yeva|in|ina|uly|kyzy|ovich|evich|ovna|evna|bayev|bayeva|sky|skaya|son|berg|stein|mann',
  organisations:
    'ministr(?:y|ies)|universit(?:y|ies)|institute|academy|committee|commission|department|agency|cent(?:er|re)|company|corporation|holding|bank|fund|foundation|association|union|council|senate|parliament|government|headquarters|hospital|clinic|school|lyceum|college|museum|theat(?:er|re)|party|llp$|jsc$|ltd$|inc$|group|federation|administration|akimat|mazhilis|majilis|majlis|court|prosecutor|office|service|organi[sz]ation|project|program|plan|plant|factory|airport|station|republic|state|day$|year|law$|code$|hub$|world|national|international|regional|united|nations|olympic|game|cup$|league|championship',
  cities: 'city|town|capital',
  places:
    'regions?|districts?|villages?|streets?|countrys?|rivers?|lakes?|islands?|mounts?|mountains?|seas?|oceans?|provinces?|countys?|states?|avenues?|squares?|valleys?|settlements?|oblasts?',
  countries:
    'kazakhstan|russia|china|uzbekistan|turkey|turkiye|turkmenistan|tajikistan|kyrgyzstan|azerbaijan|georgia$|armenia|ukraine|belarus|mongolia|america|usa$|europe|asia|africa|germany|france|italy|spain|poland|japan|korea|india$|iran$|iraq$',
  locativeEndings: '',
};
