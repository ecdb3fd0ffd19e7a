import { day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { findPublished, selectCells } from '@lib/releases/selecting/release.query';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { CountedList } from '../behind/counted-row';
import { Printed, printedOf } from '../cubes/printed';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { childrenIn, PLACEMENT_MIX } from '../placement-mix/placement-mix.measure';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { BED_TYPES } from './bed-types';
import { bedsInLondon, SettingWithBeds } from './beds-in-london.query';
import { bedRatioList } from './bed-ratio.list';

/** Registered beds for the children in placements of the type. */
export interface BedsForChildren {
  /** Null where the directory has no setting of the type: it may be that nobody entered one. */
  readonly beds: number | null;
  /** Null where the number is hidden in the release, or there is no release. */
  readonly children: number | null;
}

export interface BedsOfType {
  readonly group: DfePlacementGroup;
  readonly borough: BedsForChildren;
  readonly london: BedsForChildren;
}

export interface BedRatio {
  readonly types: readonly BedsOfType[];
  /** The day of the release the children of London are from; null where none is published by the day. */
  readonly releasedOn: Day | null;
}

/** M30: null where the borough’s returns do not reach back to the day. */
export const BED_RATIO: Measure<BedRatio | null> = {
  id: 'M30',
  code: 'bed-ratio',
  name: 'Beds for each child who lives in one',
  aim: 'sufficiency',
  purpose: 'Whether London has room for its own children, type by type, and who has homes near by',
  numerator:
    'Places of settings of the type that lie in the area and are registered on the day, whoever uses them',
  denominator:
    'Children of the area in placements of the type on the day: of a borough its own, counted; of London the latest published release by then',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Settings without a known number of places, and those for short breaks only',
    'The directory does not say of which boroughs a setting takes children, so that places outside London boroughs use are counted too',
    'Foster homes: the directory has agencies and not their places',
    'Supported accommodation that nobody entered in the directory: the list of the regulator that came with the service has none',
  ],
  populationDate: `${ON_THE_DAY}. Places are as the directory has them now`,
  polarity: 'higher is better',
  unit: 'beds for each child',
  decimals: 2,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source:
    'Directory of settings, from the lists of Ofsted; returns (SSDA903); quarterly releases of placements for London',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const boroughId = measuredBorough(tx, named);
    if (!isCovered(await coveredFrom(tx, named), asAt)) return null;
    const [beds, mix] = [await bedsInLondon(tx, asAt), await PLACEMENT_MIX.work(tx, asAt, named)];
    const london = await londonOf(tx, asAt, beds);
    const near = beds.filter((one) => one.boroughId === boroughId);
    return {
      releasedOn: london.releasedOn,
      types: london.types.map(({ group, london: all }) => ({
        group,
        // None near by is known to be none only where the directory has the type at all.
        borough: {
          beds: all.beds === null ? null : bedsOf(near, group),
          children: childrenIn(mix, { group }),
        },
        london: all,
      })),
    };
  },
  async list(tx, asAt): Promise<CountedList | null> {
    return isCovered(await coveredFrom(tx), asAt) ? bedRatioList(tx, asAt) : null;
  },
};

/** Beds and children of London alone, of which anybody may know. */
export interface LondonBeds {
  readonly releasedOn: Day | null;
  /** With the number of children as the release prints it. */
  readonly types: readonly (Omit<BedsOfType, 'borough'> & { readonly printed: Printed })[];
}

export const londonBeds = async (tx: Tx, asAt: Day): Promise<LondonBeds> =>
  londonOf(tx, asAt, await bedsInLondon(tx, asAt));

const londonOf = async (tx: Tx, asAt: Day, beds: readonly SettingWithBeds[]): Promise<LondonBeds> => {
  const release = await findPublished(tx, 'placements', 'official', { upTo: asAt });
  const cells =
    release === null
      ? []
      : await selectCells(tx, release.id, {
          areas: [{ kind: 'london', code: 'london' }],
          categories: BED_TYPES.map(({ group }) => group),
        });
  return {
    releasedOn: release?.on ?? null,
    types: BED_TYPES.map(({ group }) => {
      const printed = printedOf(cells.find(({ category }) => category === group));
      return { group, printed, london: { beds: bedsOf(beds, group) || null, children: printed.value } };
    }),
  };
};

const bedsOf = (beds: readonly SettingWithBeds[], group: DfePlacementGroup): number => {
  const kinds = BED_TYPES.find((type) => type.group === group)!.provisionTypes;
  return beds
    .filter(({ provisionType }) => kinds.includes(provisionType))
    .reduce((sum, { places }) => sum + places, 0);
};

/** Beds for each child to two places, halves up; null where either is not known, or there is no child. */
export const ratioOf = ({ beds, children }: BedsForChildren): number | null =>
  beds === null || children === null || children === 0
    ? null
    : Math.floor((200 * beds + children) / (2 * children)) / 100;
