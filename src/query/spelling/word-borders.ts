import type { NewsIndex } from '../../index/news-index.ts';
import type { AnalyzedToken } from '../../languages/analyzer.ts';
import { repairWord } from './spelling.ts';

/** Where a word is unknown but makes a known one with its neighbour (`kaz llm`), reads the two as that one. */
export function joinSplitWords(tokens: readonly AnalyzedToken[], index: NewsIndex): AnalyzedToken[] {
  const joined: AnalyzedToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    if (next !== undefined && !(index.has(token.term) && index.has(next.term))) {
      const together = token.word + next.word;
      const entry =
        index.vocabulary.get(together) ?? (together.length >= 5 ? nearestJoined(together, index) : undefined);
      if (entry) {
        joined.push({ ...token, end: next.end, word: entry.word, term: entry.term });
        at++;
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/** A joined word may hold one slip more (`kaz lm` for KazLLM). */
function nearestJoined(together: string, index: NewsIndex) {
  const repaired = repairWord(together, [], index);
  return repaired &&
    Math.abs(repaired.word.length - together.length) <= 1 &&
    shareStart(repaired.word, together)
    ? repaired
    : undefined;
}

function shareStart(a: string, b: string): boolean {
  return a.slice(0, 3) === b.slice(0, 3) && a.slice(-1) === b.slice(-1);
}
