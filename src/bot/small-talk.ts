import { ofEach } from '../languages/all-languages.ts';

export type SmallTalk = 'greeting' | 'thanks';

const KIND_OF: ReadonlyMap<string, SmallTalk> = new Map(
  (['greeting', 'thanks'] as const).flatMap((kind) =>
    ofEach(({ smallTalk }) => smallTalk[kind])
      .flat()
      .map((phrase) => [phrase, kind] as const),
  ),
);

/** What is said to a bot as to a person, and asks the news nothing; null for anything else. */
export function smallTalkOf(text: string): SmallTalk | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return KIND_OF.get(words.join(' ')) ?? null;
}
