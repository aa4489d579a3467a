import { z } from 'zod';
import type { RegionCode } from '../../articles/regions/regions.ts';
import { latestPage } from '../views/latest-page.ts';
import type { Button } from './button.ts';
import { ALL, COUNT, REGION } from './values.ts';

/** Shows a page, counted from 0, of the newest articles: of one region, or of all (null). */
export const latest: Button<'latest', [region: RegionCode | null, page: number]> = {
  kind: 'latest',
  audience: 'everyone',
  values: z.tuple([z.union([REGION, ALL]), COUNT]),
  run: ({ library }, context, region, page) =>
    context.update(latestPage(library.index, { region, page }, context)),
};
