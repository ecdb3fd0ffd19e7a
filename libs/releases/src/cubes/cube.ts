import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Coverage } from '../coverage/coverage';
import { AreaKind } from './area';

/** Weekly and rounded, or quarterly and exact (security.md 7.3, 2). */
export type ProductCode = 'operational' | 'official';

/** One column of a cube. Codes are its own: `total`, `homes`, `homes|16-over`. */
export interface Category {
  readonly code: string;
  readonly label: string;
  /** Every way in which it is the sum of other categories; empty for one that is counted itself. */
  readonly sums: readonly (readonly string[])[];
  /** In which products it is printed for a borough. */
  readonly forBoroughs: readonly ProductCode[];
  /** In which products it is printed for London and its parts. */
  readonly forGroups: readonly ProductCode[];
  /** Finer detail, which is hidden to protect another number before anything else is. */
  readonly detail?: true;
}

/** A way in which everybody counted is taken apart, and of which some parts tell something sensitive. */
export interface SensitiveWay {
  /** All its parts, by their codes: everybody is in one of them. */
  readonly parts: readonly string[];
  /** Those of them that tell something sensitive of whoever is in them. */
  readonly telling: readonly string[];
}

/** What a figure of a cube is, in words that stand next to it. */
export interface CubeDefinition {
  /** Its name for machines: the name of its file. */
  readonly code: string;
  readonly title: string;
  /** What somebody decides with it. */
  readonly purpose: string;
  /** Goes up when something is counted differently or a category changes; its first release is then signed off anew. */
  readonly version: number;
  readonly products: readonly ProductCode[];
  /** `total` first. Every category is a sum of ones without sums, or has none itself. */
  readonly categories: readonly Category[];
  /** How it is counted, from the measure it is filled by. */
  readonly counted: string;
  readonly exclusions: readonly string[];
  readonly source: string;
  readonly population: Population;
  /**
   * Whether two releases can count the same child or case: `overlap`, as every count of a day does, or `apart`: what
   * happened in a quarter is in one release only. A number that was small is kept hidden only where they overlap: with
   * nothing in common, the next one tells nothing of it.
   */
  readonly releases: 'overlap' | 'apart';
  /**
   * Whether other cubes of the same day count the same cases. They may then have nothing in common but London’s total, which
   * none of them hides to protect another number: all print it, or it is too small and none does (decision 69).
   */
  readonly sharedTotal?: boolean;
  /**
   * Of a cube of cases: where everybody in an area is in one part that tells something sensitive, the number is hidden
   * however large it is (security.md 7.3, 3): it would tell that of each of them.
   */
  readonly sensitive?: readonly SensitiveWay[];
  /** The kinds of area it has numbers for. A borough has none where no category is printed for boroughs. */
  readonly areas: readonly AreaKind[];
  /** Sums of money over London, in the order they are shown (decision 74). */
  readonly amounts?: readonly Amount[];
}

/** A sum of money of the cases of a category, over London and never of a part of it. All amounts are whole pence. */
export interface Amount {
  readonly code: string;
  readonly label: string;
  /** The category whose cases it is of: without its number there is no sum. */
  readonly category: string;
  /** What a case counts with at most a week, or for every seven nights of a period. */
  readonly mostEachWeek: number;
  /** Every printed sum is the nearest multiple: at least five times what a case counts with. */
  readonly roundedTo: number;
  /** The sum it is a part of, with others of the same: all of them are shown or none. */
  readonly partOf?: string;
  /**
   * The nights it is for, of a period to come; a week where it is left out. Periods follow one another and the week of the
   * day, so that what changes from one to the next is a sum as well.
   */
  readonly nights?: (on: Day) => Nights;
}

/** From the first night to the day on which they end. */
export interface Nights {
  readonly from: Day;
  readonly to: Day;
}

/** What one case adds to each sum, by its code, in pence and uncapped; `NOW` is its week, which periods follow. */
export type AmountsOfCase = ReadonlyMap<string, number>;

/** The code of a case's week in a cube whose sums are for periods. */
export const NOW = 'now';

/** A sum of a release as it may be shown. */
export interface ReleasedAmount {
  readonly code: string;
  readonly pence: number | null;
  readonly symbol: Symbol | null;
}

/**
 * What a cube counts, which decides how it is protected. `everybody`: all children looked after, the same total in every
 * cube of a day, which each attacker is taken to know; a borough that has from 1 to the threshold of them is left out.
 * `cases`: what happened to few. No number is taken as known, most boroughs have none in most places, and a figure is
 * shown only where several boroughs are behind it.
 */
export type Population = 'everybody' | 'cases';

/** A cube and how it is filled: one file each, one line in the register of cubes. */
export interface Cube extends CubeDefinition {
  /** Which boroughs take part in its releases, and from which day there is anything to release. */
  readonly coverage: Coverage;
  /** For how many days at most a release that was not made in time is made up for, where fewer than others are. */
  readonly reachBackDays?: number;
  /**
   * The first day its count for a day looks at; the day itself where it is left out. A borough whose returns do not
   * tell of all the days between takes no part.
   */
  readonly looksBackTo?: (on: Day) => Day;
  /**
   * Counts one borough on a day: children by the categories that have no sums, those with none left out.
   * Runs in the release job's own transaction, which alone may see more than one borough, and in a borough's own.
   */
  count(tx: Tx, boroughId: number, on: Day): Promise<ReadonlyMap<string, number>>;
  /** The cases of a borough behind its sums of money, where it has any: asked and answered like `count`. */
  amountsOf?(tx: Tx, boroughId: number, on: Day): Promise<readonly AmountsOfCase[]>;
}

/** One place of a release as it may be shown: a count, or the symbol in its place. */
export interface ProtectedCell {
  readonly area: { readonly kind: AreaKind; readonly code: string };
  readonly category: string;
  readonly value: number | null;
  readonly symbol: Symbol | null;
}

/**
 * Symbols of official statistics (domain.md 6.2): `c` hidden to protect people, `k` rounds to nought but is not,
 * `u` of low reliability, `x` not available, `z` does not apply.
 */
export type Symbol = 'c' | 'k' | 'u' | 'x' | 'z';
