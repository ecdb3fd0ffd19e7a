import { Client } from 'pg';
import { wholePercent } from '@lib/measures/share';
import { releaseReference } from '@lib/releases/selecting/release';
import { Claim, OwnSighting, placeOf, Seen, Sighting } from './sighting';
import { TrueRelease, Truth } from './released-london';

/** Below so many nobody gives a share (domain.md 6.2). */
const FEWEST_OF_A_SHARE = 6;

/** Every cell as it was released: what anything shown is held against. */
export class ReleasedCells {
  private constructor(private readonly cells: ReadonlyMap<string, Seen>) {}

  static async of(superuser: Client): Promise<ReleasedCells> {
    const { rows } = await superuser.query<CellRow>(
      `select r.cube, r.product, r.reference_day::text as "on", c.area_kind as kind, c.area_code as code, c.category,
              c.value, c.symbol
         from release_cells c join releases r on r.id = c.release_id`,
    );
    const { rows: sums } = await superuser.query<AmountRow>(
      `select r.cube, r.product, r.reference_day::text as "on", a.code, a.pence::float8 / 100 as pounds, a.symbol
         from release_amounts a join releases r on r.id = a.release_id`,
    );
    const amounts = sums.map(({ code, pounds, symbol, ...release }): [string, Seen] => [
      placeOf({ release: releaseReference(release), area: LONDON, category: code }),
      pounds ?? symbol!,
    ]);
    return new ReleasedCells(
      new Map([
        ...amounts,
        ...rows.map(({ kind, code, category, value, symbol, ...release }): [string, Seen] => [
          placeOf({ release: releaseReference(release), area: { kind, code }, category }),
          value ?? symbol!,
        ]),
      ]),
    );
  }

  /** The numbers of a release, by area: `london london`. */
  private readonly numbers = new Map<string, Map<string, Set<number>>>();

  /** What is wrong with a number that is said to be of some release: that none printed it there. */
  problemWithClaim({ releases, area, value, where }: Claim): string | null {
    const of = releases.length > 0 ? releases : [...this.byRelease().keys()];
    const isThere = of.some((release) =>
      [...(this.byRelease().get(release) ?? [])].some(
        ([place, numbers]) =>
          (area ? place === `${area.kind} ${area.code}` : /^(london|sub-region) /.test(place)) &&
          numbers.has(value),
      ),
    );
    return isThere ? null : `${where}: ${value} is printed in no release`;
  }

  private byRelease(): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>> {
    if (this.numbers.size > 0) return this.numbers;
    for (const [place, seen] of this.cells) {
      if (typeof seen !== 'number') continue;
      const [release = '', kind = '', code = ''] = place.split(' ');
      const areas = this.numbers.get(release) ?? new Map<string, Set<number>>();
      this.numbers.set(release, areas);
      const numbers = areas.get(`${kind} ${code}`) ?? new Set<number>();
      areas.set(`${kind} ${code}`, numbers.add(seen));
    }
    return this.numbers;
  }

  get size(): number {
    return this.cells.size;
  }

  at(place: string): Seen | undefined {
    return this.cells.get(place);
  }

  /** What is wrong with what was seen: a number that is not the released one, or a share that says more than it. */
  problemWith(sighting: Sighting): string | null {
    const place = placeOf(sighting);
    const released = this.cells.get(place);
    // A page has columns that are not printed for all of its rows: there it says that there is no number.
    if (released === undefined && sighting.seen === 'x') return null;
    if (released === undefined) return `${sighting.where}: ${place} is in no release`;
    if (released !== sighting.seen)
      return `${sighting.where}: ${place} says ${sighting.seen}, released was ${released}`;
    if (!sighting.share) return null;
    const expected = shareOf(released, this.cells.get(placeOf({ ...sighting, category: sighting.share.of })));
    if (expected === sighting.share.percent) return null;
    return `${sighting.where}: ${place} has the share ${sighting.share.percent}, not ${expected}`;
  }
}

/** Sums of money are of London alone. */
export const LONDON = { kind: 'london', code: 'london' } as const;

type AmountRow = Parameters<typeof releaseReference>[0] & {
  readonly code: string;
  readonly pounds: number | null;
  readonly symbol: Exclude<Seen, number> | null;
};

type CellRow = Parameters<typeof releaseReference>[0] & {
  readonly kind: Sighting['area']['kind'];
  readonly code: string;
  readonly category: string;
  readonly value: number | null;
  readonly symbol: Exclude<Seen, number> | null;
};

const shareOf = (part: Seen, whole: Seen | undefined): number | 'under 1' | null => {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole < FEWEST_OF_A_SHARE) return null;
  // Two rounded numbers can make more than all there is.
  const percent = Math.min(100, wholePercent({ numerator: part, denominator: whole })!);
  return percent === 0 && part > 0 ? 'under 1' : percent;
};

/** A borough's own numbers are its own, and what it counted: anything else is another's. */
export const problemWithOwn = (
  own: OwnSighting,
  releases: readonly TrueRelease[],
  borough: { readonly id: number; readonly name: string } | null,
): string | null => {
  if (borough === null) return `${own.where}: somebody of no borough is shown ${own.borough}’s own numbers`;
  if (![borough.name, 'own'].includes(own.borough)) return `${own.where}: ${own.borough} is another borough`;
  const truth: Truth = releases.find(({ cube, on }) => cube === own.cube && on === own.on)!.truth;
  const counted = truth.get(borough.id)!.get(own.category);
  return counted === own.value
    ? null
    : `${own.where}: ${own.category} says ${own.value}, counted was ${counted}`;
};
