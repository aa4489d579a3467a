import { REGIONS, type RegionCode, resolveRegions } from '../../news/regions.ts';
import { followedRegions, followRegions } from '../following.ts';
import { changedRegions, namesOf, regionPicker } from '../views/region-lists.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

/** Follows regions in the person's own words, several of them with or without commas; without any, offers the list. */
export const subscribe: Command = {
  name: 'subscribe',
  audience: 'chatAdmins',
  async run(services, conversation, argument) {
    const { texts, language } = conversation;
    const wanted = regionsNamed(argument);
    if (wanted.length === 0) {
      const followed = new Set(await followedRegions(services, conversation));
      const unknown = argument === '' ? null : texts.unknownRegion(shorten(argument, 60));
      await conversation.reply(regionPicker(services.newsroom.index, followed, language, unknown));
      return;
    }
    const added = await followRegions(services, conversation, wanted);
    const message =
      added.length > 0
        ? texts.nowFollowing(namesOf(added, language))
        : texts.alreadyFollowing(namesOf(wanted, language));
    await conversation.reply(changedRegions(message, { kind: 'unfollow', regions: wanted }, language));
  },
};

const EVERYTHING = /^(?:all|everything|все|всё|барлығы|барлык|барлық)$/iu;

export function regionsNamed(words: string): RegionCode[] {
  if (EVERYTHING.test(words)) return REGIONS.map(({ code }) => code);
  return [...new Set(words.split(/[,;\n]/).flatMap(resolveRegions))];
}
