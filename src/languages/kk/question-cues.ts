import { fold } from '../../text/folding.ts';
import type { Cue, QuestionCues } from '../language.ts';

/** Patterns in Kazakh letters, and as they are typed on a Russian keyboard. */
function typed(patterns: readonly string[], words = ''): Cue {
  const both = patterns.flatMap((pattern) => [...new Set([pattern, inRussianLetters(pattern)])]);
  return { patterns: both, words };
}

function inRussianLetters(pattern: string): string {
  return pattern.replace(/[әғқңөұүһі]/g, (letter) => fold(letter));
}

export const QUESTION_CUES: QuestionCues = {
  types: {
    money: typed([
      'қанша (?:тұрады|ақша|қаржы|теңге)|бағасы|құны|жалақы\\p{L}*|зейнетақы\\p{L}*|айыппұл\\p{L}*|тариф\\p{L}*',
    ]),
    percentage: typed(['қанша пайыз\\p{L}*|неше пайыз\\p{L}*|үлесі'], 'пайыз пайызы пайызга пайызды пайызын'),
    age: typed(['(?:неше|қанша) жас\\p{L}*|жасы (?:қанша|неше)\\p{L}*'], 'жас жаста жаска жасы'),
    duration: typed([
      'қанша уақыт\\p{L}*|(?:неше|қанша) (?:жыл|сағат|күн|ай|апта|минут)(?:[дт][ае]н?|[ғгқк][ае])?',
    ]),
    number: typed([
      'қанша|неше|нешеге|саны|(?:ұзындығы|биіктігі|тереңдігі|жылдамдығы|температурасы|халқы) (?:қандай|қанша)',
    ]),
    date: typed(['қашан|қай жылы|қай күні|қай айда|нешінші жылы']),
    person: typed(['кім|кімді|кімге|кімнің|кіммен|кімдер']),
    place: typed(['қайда|қайдан|қай (?:жер|қала|ел|облыс|аудан)\\p{L}*']),
    reason: typed(['неге|неліктен|себебі|мақсаты|не үшін']),
    name: typed(['қалай аталады|атауы|аты қандай', 'қай (?:компания|ұйым|университет|бағдарлама)\\p{L}*']),
  },
  definition: { patterns: [] },
  role: '',
  counting: typed(['қанша|неше']).patterns.join('|'),
  interrogatives: 'не|қандай|қай|қалай|кім|қашан|қайда|неге|қанша',
};
