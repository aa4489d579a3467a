import type { NewsIndex, SearchFilter } from '../search/index.ts';
import { passageText } from '../search/passage.ts';
import type { Question } from '../search/question.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { MOST_SNIPPET_LENGTH } from './window.ts';

/** The newest articles of the regions that the question names (or of all), one passage an article. */
export function listArticles(
  index: NewsIndex,
  question: Question,
  filter: SearchFilter,
  top: number,
): Pick<Answer, 'outcome' | 'confidence' | 'passages' | 'evidence' | 'listing'> {
  const wanted = question.regions.length > 0 ? { ...filter, regions: question.regions } : filter;
  const articles = index.list(wanted);
  const passages = articles.slice(0, top).map((article, at): AnswerPassage => {
    const passage = index.passages.find((candidate) => candidate.article === article);
    const text = passage ? passageText(passage) : article.title;
    const firstSentence = passage?.sentences[0];
    const snippet = firstSentence
      ? article.body.slice(firstSentence.start, firstSentence.end)
      : article.title;
    return {
      rank: at + 1,
      score: 1 / (at + 1),
      article,
      passage: text,
      snippet:
        snippet.length <= MOST_SNIPPET_LENGTH ? snippet : `${snippet.slice(0, MOST_SNIPPET_LENGTH - 1)}…`,
      matches: [],
      copies: [],
    };
  });
  return articles.length > 0
    ? { outcome: 'answered', confidence: 1, passages, evidence: null, listing: true }
    : { outcome: 'nothing', confidence: 0, passages: [], evidence: null, listing: true };
}
