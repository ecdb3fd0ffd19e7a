import { exactlyKnown } from '@lib/disclosure-control/attackers/linear-programme/exactly-known';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { isSensitive } from '@lib/disclosure-control/protecting/demands';
import { ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { OwnParts } from '@lib/disclosure-control/protecting/own-parts';
import { insidersOf } from '@lib/disclosure-control/protecting/viewpoints';
import { Product } from '@lib/disclosure-control/table/figure';
import { Problem } from './build-problem';

/**
 * The check that follows, by an attacker written apart from the engine: for somebody outside and for each borough,
 * the sensitive numbers that can be one value only. Everybody is taken to know the totals that other cubes share.
 * @returns how many were found, from how many viewpoints.
 */
export const attack = async (
  { figures }: Problem,
  table: ProtectedTable,
  product: Product,
): Promise<{ found: number; viewpoints: number }> => {
  const published = asPublished(figures, table, product);
  const sensitive = [...figures.keys()].filter(
    (place) => table.places[place]!.shown.kind === 'hidden' && isSensitive(figures[place]!, product),
  );
  const own = new OwnParts(figures);
  const insiders = insidersOf(figures);
  let found = (await exactlyKnown(published, knowledgeOf(figures, null), sensitive)).length;
  for (const insider of insiders) {
    // Whoever's own children are all of a number has nobody else to find in it.
    const others = sensitive.filter((place) => own.of(place, insider) < figures[place]!.value);
    found += (await exactlyKnown(published, knowledgeOf(figures, insider), others)).length;
  }
  return { found, viewpoints: 1 + insiders.length };
};
