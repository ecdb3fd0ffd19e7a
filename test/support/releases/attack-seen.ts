import { knowledgeOf } from '@lib/disclosure-control/protecting/as-published';
import { OwnParts } from '@lib/disclosure-control/protecting/own-parts';
import { PublishedTable, Shown } from '@lib/disclosure-control/published/published-table';
import { OFFICIAL, OPERATIONAL } from '@lib/disclosure-control/table/figure';
import { areasOn } from '@lib/measures/cubes/areas';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { buildProblem, Problem } from '@lib/releases/protecting/build-problem';
import { releaseReference } from '@lib/releases/selecting/release';
import { foundExactly } from '../../disclosure/attack';
import { TrueRelease } from './released-london';
import { placeOf, Seen } from './sighting';

export interface Attacked {
  /** Small numbers an attacker was set on, times viewpoints. */
  readonly asked: number;
  readonly found: readonly string[];
}

/**
 * Sets both attackers on one release with what was seen of it, and the totals that all cubes of a day share: as
 * somebody outside, and as each borough that knows its own numbers.
 * @param viewpoints the boroughs, or none for the outsider alone
 */
export const attackSeen = async (
  release: TrueRelease,
  places: ReadonlyMap<string, Seen>,
  { noughtsHidden, boroughs }: { noughtsHidden: boolean; boroughs: readonly number[] },
): Promise<Attacked> => {
  const problem = problemOf(release);
  const { figures, cells } = problem;
  const product = release.product === 'official' ? OFFICIAL : OPERATIONAL;
  const table = asSeen(problem, release, places, noughtsHidden);
  const wanted = [...figures.keys()].filter((place) => {
    const { value, published, held } = figures[place]!;
    return published && !held && value >= 1 && value <= product.threshold;
  });
  const parts = new OwnParts(figures);
  const found: string[] = [];
  let asked = 0;
  for (const viewpoint of [null, ...boroughs]) {
    const others = wanted.filter(
      (place) => viewpoint === null || parts.of(place, viewpoint) < figures[place]!.value,
    );
    asked += others.length;
    for (const place of await foundExactly(table, knowledgeOf(figures, viewpoint), others)) {
      const { area, category } = cells[place]!;
      found.push(`${releaseReference(release)} ${area.name} ${category} by ${viewpoint ?? 'anybody'}`);
    }
  }
  return { asked, found };
};

/** The figures of a release and how they add up. Every place there is a number for is one to be found. */
const problemOf = ({ cube, product, on, truth }: TrueRelease): Problem =>
  buildProblem({
    cube: cubeOf(cube)!,
    product,
    areas: areasOn(on),
    counts: truth,
    kept: () => false,
    printsBoroughs: true,
  });

const asSeen = (
  { figures, cells }: Problem,
  release: TrueRelease,
  places: ReadonlyMap<string, Seen>,
  noughtsHidden: boolean,
): PublishedTable => {
  const { roundedTo, threshold } = release.product === 'official' ? OFFICIAL : OPERATIONAL;
  const shownAt = (at: number): Shown => {
    const cell = cells[at];
    const seen = cell && places.get(placeOf({ release: releaseReference(release), ...cell }));
    if (typeof seen === 'number') return { kind: 'number', value: seen };
    return { kind: seen === 'c' ? 'hidden' : 'unpublished' };
  };
  return {
    figures: figures.map(({ sums, contributor }, at) => ({ sums, contributor, shown: shownAt(at) })),
    roundedTo,
    smallestShown: threshold + 1,
    hiddenAtLeast: noughtsHidden ? 0 : 1,
  };
};
