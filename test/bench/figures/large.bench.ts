import { Bench, Figure } from '../support/figure';
import { largeBundles } from './large-bundles.bench';
import { largePages } from './large-pages.bench';
import { measures } from './measures.bench';
import { refresh } from './refresh.bench';

/** A London of a million episodes: its measures, its releases, and the pages and workbooks that are made of these. */
export const large: Bench = async (context) => {
  const figures: Figure[] = [];
  for (const one of [measures, refresh, largePages, largeBundles]) figures.push(...(await one(context)));
  return figures;
};
