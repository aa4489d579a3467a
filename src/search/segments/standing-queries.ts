/** What a chat waits for: articles that hold a term of so many of the groups. */
export interface StandingQuery<Key> {
  readonly key: Key;
  /** Terms that stand for the same thing, by thing; as in a question's term groups. */
  readonly groups: readonly (readonly string[])[];
  /** How many groups an article must hold, 1 or more; all of them for keywords. */
  readonly required: number;
}

/**
 * Standing queries by their rarest terms, so that an article meets only those that it may match: of a query that may
 * miss n groups, an article that matches holds one of any n + 1, and the rarest n + 1 are chosen. Queries are kept as
 * numbers in flat rows, their rarest groups first: most are done with after a look or two.
 */
export class StandingQueries<Key> {
  readonly #keys: readonly Key[];
  readonly #mayMiss: Int32Array;
  /** Numbers of the terms that some query has. */
  readonly #terms = new Map<string, number>();
  /** Groups by query, and terms by group. */
  readonly #groups: Rows;
  readonly #groupTerms: Rows;
  /** Queries by term. */
  readonly #waiting: Rows;
  /** By term, the article that held it last; by query, the article that it was last looked at for. */
  readonly #held: Uint32Array;
  readonly #seen: Uint32Array;
  #articles = 0;

  /** `frequency` tells how many articles hold a term; where it is wrong, matching is slower, never different. */
  constructor(queries: readonly StandingQuery<Key>[], frequency: (term: string) => number) {
    this.#keys = queries.map(({ key }) => key);
    this.#mayMiss = Int32Array.from(queries, ({ groups, required }) => groups.length - required);
    const waiting: number[][] = [];
    const groupTerms: number[][] = [];
    const groups = queries.map((query, number) => {
      const sorted = rarestFirst(query.groups, frequency).map((group) =>
        group.map((term) => this.#number(term)),
      );
      const chosen = new Set(sorted.slice(0, Math.max(0, (this.#mayMiss[number] ?? 0) + 1)).flat());
      for (const term of chosen) {
        const known = waiting[term];
        if (known) known.push(number);
        else waiting[term] = [number];
      }
      return sorted.map((group) => groupTerms.push(group) - 1);
    });
    this.#groups = rows(groups);
    this.#groupTerms = rows(groupTerms);
    this.#waiting = rows(Array.from({ length: this.#terms.size }, (_, term) => waiting[term] ?? []));
    this.#held = new Uint32Array(this.#terms.size);
    this.#seen = new Uint32Array(queries.length);
  }

  /** Keys of the queries that an article of these terms matches, in the order that the queries were given in. */
  matching(terms: ReadonlySet<string>): Key[] {
    const article = ++this.#articles;
    const held: number[] = [];
    for (const text of terms) {
      const term = this.#terms.get(text);
      if (term === undefined) continue;
      this.#held[term] = article;
      held.push(term);
    }
    const { starts, values } = this.#waiting;
    const matched: number[] = [];
    for (const term of held) {
      for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
        const query = values[at] ?? 0;
        if (this.#seen[query] === article) continue;
        this.#seen[query] = article;
        if (this.#matches(query, article)) matched.push(query);
      }
    }
    return matched.sort((a, b) => a - b).map((query) => this.#keys[query] as Key);
  }

  #matches(query: number, article: number): boolean {
    let mayMiss = this.#mayMiss[query] ?? -1;
    if (mayMiss < 0) return false;
    const { starts, values } = this.#groups;
    for (let at = starts[query] ?? 0; at < (starts[query + 1] ?? 0); at++) {
      if (!this.#isHeld(values[at] ?? 0, article) && mayMiss-- === 0) return false;
    }
    return true;
  }

  #isHeld(group: number, article: number): boolean {
    const { starts, values } = this.#groupTerms;
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at++) {
      if (this.#held[values[at] ?? 0] === article) return true;
    }
    return false;
  }

  #number(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    this.#terms.set(term, this.#terms.size);
    return this.#terms.size - 1;
  }
}

/** Lists of numbers in one: list n is `values` from `starts[n]` to `starts[n + 1]`. */
interface Rows {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

function rows(lists: readonly (readonly number[])[]): Rows {
  const starts = new Uint32Array(lists.length + 1);
  for (const [number, { length }] of lists.entries()) starts[number + 1] = (starts[number] ?? 0) + length;
  return { starts, values: Uint32Array.from(lists.flat()) };
}

function rarestFirst(
  groups: StandingQuery<unknown>['groups'],
  frequency: (term: string) => number,
): readonly (readonly string[])[] {
  const held = groups.map((group) => ({
    group,
    articles: group.reduce((sum, term) => sum + frequency(term), 0),
  }));
  return held.sort((a, b) => a.articles - b.articles).map(({ group }) => group);
}

/** Whether an article of these terms matches: the definition. */
export function matches<Key>({ groups, required }: StandingQuery<Key>, terms: ReadonlySet<string>): boolean {
  let missing = 0;
  for (const group of groups) {
    if (group.some((term) => terms.has(term))) continue;
    missing++;
    if (groups.length - missing < required) return false;
  }
  return groups.length >= required;
}
