import { Knowledge, PublishedTable } from '../published/published-table';
import { Figure, Product } from '../table/figure';
import { ProtectedTable } from './protect';

/** What everybody sees of a protected table: all that an attacker is given. */
export const asPublished = (
  figures: readonly Figure[],
  result: ProtectedTable,
  product: Product,
): PublishedTable => ({
  figures: figures.map(({ sums, contributor }, place) => ({
    sums,
    contributor,
    shown: result.places[place]!.shown,
  })),
  roundedTo: product.roundedTo,
  smallestShown: product.threshold + 1,
  hiddenAtLeast: result.hiddenAtLeast,
});

/** What one contributor knows besides: all their own numbers. Everybody knows the totals that are held. */
export const knowledgeOf = (figures: readonly Figure[], insider: number | null): Knowledge =>
  new Map(
    [...figures.entries()]
      .filter(([, { contributor, held }]) => held || (insider !== null && contributor === insider))
      .map(([place, { value }]) => [place, value]),
  );
