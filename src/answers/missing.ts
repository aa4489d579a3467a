import { analyze } from '../languages/analyzer.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import { generalFrequency } from '../languages/background-frequency.ts';
import type { Question } from '../query/question.ts';
import type { GateInput } from './answerability-features.ts';
import { CANDIDATE, SURE_CANDIDATE } from './candidates/candidate.ts';
import { properNames } from './candidates/proper-names.ts';

export interface Missing {
  /**
   * Whatever else matches, the span is no answer: the question names a region, a year or a person that the article is
   * not about, or the span lacks the kind of thing asked for, and that kind is an amount, or a word of the question is
   * missing too.
   */
  readonly isContradicted: boolean;
  /** What the question says and neither the span nor its article holds, as it was typed. */
  readonly missing: readonly string[];
  /** A thing of a certain kind is asked for, and the span holds none that surely is one. */
  readonly lacksKind: boolean;
}

/** The question names a region that is neither the article's nor mentioned. */
function isRegionMissing({ question, article }: GateInput): boolean {
  return question.regions.some((code) => code !== article.region && !article.mentions.includes(code));
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/** Years that the question names and the article neither names nor is of. */
function yearsMissing({ question, article }: GateInput): string[] {
  const years = question.text.match(YEAR) ?? [];
  const { title, body, published } = article;
  return years.filter((year) => ![title, body, published].some((text) => text.includes(year)));
}

/** Surnames of people that the question names and the article does not, as they were typed. */
function peopleMissing({ question, index, inArticle }: GateInput): string[] {
  const tokens = analyze(question.text, question.language);
  const names = properNames(tokens, question.text, question.language, (word) =>
    index.vocabulary.isName(word),
  );
  const surnames = names.flatMap(({ kinds, strength, last }) =>
    (kinds & CANDIDATE.person) !== 0 && strength >= SURE_PERSON ? (tokens[last]?.text ?? []) : [],
  );
  return surnames.filter((surname) => {
    const at = question.terms.findIndex(({ surface }) => surface === surname);
    return at !== -1 && (inArticle[at] ?? 0) === 0;
  });
}

/** The article says nothing of the things that are to be counted; a general word (`people`) may be said otherwise. */
function isCountedMissing({ question, inArticle }: GateInput): boolean {
  const { countedTermIndex: counted, expects } = question;
  if (counted === null || expects !== 'number') return false;
  return (inArticle[counted] ?? 0) === 0 && countsThings(question);
}

/** Names and numbers of the question that the article does not hold at all, as they were typed. */
function namesLacking({ question, inArticle }: GateInput): string[] {
  return question.terms
    .filter((term, at) => term.isSpecific && (inArticle[at] ?? 0) === 0)
    .map(({ surface }) => surface);
}

/** Kinds that a text either has or has not: their signs and units are few. */
export const AMOUNTS: readonly AnswerType[] = ['age', 'money', 'percentage', 'duration'];
/** From this strength on, capitalised words are a person's name: a surname's ending, or a title before them. */
const SURE_PERSON = 0.7;
/** Of a question's weight, the least that a missing word has to have to be named. */
const NAMED_FROM = 0.2;

/** What the question says or asks for and the article does not hold. */
export function findMissing(input: GateInput): Missing {
  const { question, query, best, inSpan, inArticle } = input;
  const people = peopleMissing(input);
  const years = yearsMissing(input);
  const names = [...years, ...people, ...namesLacking(input)];
  const words = question.terms
    .filter(
      (_, at) =>
        (inSpan[at] ?? 0) === 0 &&
        (inArticle[at] ?? 0) === 0 &&
        (query.weights[at] ?? 0) >= NAMED_FROM * query.totalWeight,
    )
    .map(({ surface }) => surface);
  const missing = [...new Set([...names, ...words])];
  const lacksKind = question.expects !== 'any' && (best.candidate?.strength ?? 0) < SURE_CANDIDATE;
  const isElsewhere = isRegionMissing(input) || years.length > 0 || people.length > 0;
  const lacksAnswer =
    isCountedMissing(input) || (lacksKind && (missing.length > 0 || AMOUNTS.includes(question.expects)));
  return { isContradicted: isElsewhere || lacksAnswer, missing, lacksKind };
}

/** What is counted is named so often that texts name it otherwise: `140 adults` for `how many people`. */
const GENERAL_WORD = 7e-4;

/** Whether a number of certain things is asked for. */
export function countsThings({ terms, countedTermIndex }: Question): boolean {
  const counted = countedTermIndex === null ? undefined : terms[countedTermIndex]?.variants[0];
  return counted !== undefined && generalFrequency(counted.term) < GENERAL_WORD;
}
