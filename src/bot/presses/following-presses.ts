import { type RegionCode, regionName } from '../../news/regions.ts';
import type { Press, Services } from '../conversation.ts';
import { followedRegions, followRegions, unfollowRegions } from '../following.ts';
import { followedList, regionPicker } from '../views/region-lists.ts';

/** Under an article: a notice is enough, the message stays as it is. */
export async function follow(services: Services, press: Press, region: RegionCode): Promise<void> {
  const added = await followRegions(services, press, [region]);
  const name = regionName(region, press.language);
  await press.note(added.length > 0 ? press.texts.followedNote(name) : press.texts.alreadyFollowedNote(name));
}

export async function unfollow(services: Services, press: Press, region: RegionCode): Promise<void> {
  await unfollowRegions(services, press, [region]);
  await press.note(press.texts.stoppedNote(regionName(region, press.language)));
}

/** In the list of all regions. */
export async function toggle(services: Services, press: Press, region: RegionCode): Promise<void> {
  const followed = new Set(await followedRegions(services, press));
  const name = regionName(region, press.language);
  const isStopped = followed.delete(region);
  if (isStopped) await unfollowRegions(services, press, [region]);
  else await followRegions(services, press, [region]);
  if (!isStopped) followed.add(region);
  await press.update(regionPicker(services.newsroom.index, followed, press.language));
  await press.note(isStopped ? press.texts.stoppedNote(name) : press.texts.followedNote(name));
}

/** In the list of followed regions. */
export async function stop(services: Services, press: Press, region: RegionCode): Promise<void> {
  await unfollowRegions(services, press, [region]);
  await press.update(followedList(await followedRegions(services, press), press.language));
  await press.note(press.texts.stoppedNote(regionName(region, press.language)));
}

export async function showRegions(services: Services, press: Press): Promise<void> {
  const followed = new Set(await followedRegions(services, press));
  await press.reply(regionPicker(services.newsroom.index, followed, press.language));
}

export async function resume(services: Services, press: Press): Promise<void> {
  await services.store.chats.resume(press.chat.id);
  services.pushesQueued();
  await press.update({ html: press.texts.resumed.markup });
  await press.note(press.texts.resumedNote);
}
