import {
  Attacker,
  exactlyKnownByEach,
} from '@lib/disclosure-control/attackers/linear-programme/exactly-known';
import { asPublished, knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { isSensitive } from '@lib/disclosure-control/protecting/demands';
import { isSmall } from '@lib/disclosure-control/protecting/printed';
import { ProtectedTable } from '@lib/disclosure-control/protecting/protect';
import { OwnParts } from '@lib/disclosure-control/protecting/own-parts';
import { insidersOf } from '@lib/disclosure-control/protecting/viewpoints';
import { Figure, Product } from '@lib/disclosure-control/table/figure';
import { Problem } from './build-problem';

/** What the check found, in numbers of findings. */
export interface Findings {
  /** Of the small numbers that stand in the release with a symbol in their place. */
  readonly hidden: number;
  /** Of the small numbers of single boroughs that the release has no place for, and that sums are made of. */
  readonly unprinted: number;
  readonly viewpoints: number;
}

/**
 * The check that follows, by an attacker written apart from the engine: for somebody outside and for each borough,
 * the small numbers that can be one value only. Everybody is taken to know the totals that other cubes share.
 */
export const attack = async (
  { figures, alike }: Problem,
  table: ProtectedTable,
  product: Product,
): Promise<Findings> => {
  const published = asPublished(figures, table, product);
  const small = [...figures.keys()].filter(
    (place) => !alike.has(place) && isWanted(figures[place]!, product),
  );
  const everybodys = knowledgeOf(figures, null);
  const own = new OwnParts(figures);
  const insiders = insidersOf(figures).map((insider) => ({
    knowledge: knowledgeOf(figures, insider),
    // Whoever's own children are all of a number has nobody else to find in it.
    wanted: small.filter((place) => own.of(place, insider) < figures[place]!.value),
  }));
  const attackers: Attacker[] = [{ knowledge: new Map(), wanted: small }, ...insiders];
  const found = (await exactlyKnownByEach(published, everybodys, attackers)).flat();
  const unprinted = found.filter((place) => table.places[place]!.shown.kind === 'unpublished').length;
  return { hidden: found.length - unprinted, unprinted, viewpoints: attackers.length };
};

/** Small and not to be found: what has a place of its own, and what of a single borough has none. */
const isWanted = (figure: Figure, product: Product): boolean =>
  isSensitive(figure, product) ||
  (!figure.published && figure.contributor !== null && isSmall(figure.value, product));
