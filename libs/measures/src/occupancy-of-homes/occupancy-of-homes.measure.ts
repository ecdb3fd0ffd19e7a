import { lowerFirst } from '@lib/kernel/lower-first';
import { day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { voidFacts } from '@lib/high-cost/room/voids.query';
import { namedSettings } from '@lib/provision/places/placed-settings.query';
import { settingTitle } from '@lib/provision/settings/setting';
import { homesRunBy, OwnHome, RESIDENTIAL } from '@lib/surveys/prefill/beds-held.query';
import { CountedList, CountedRow } from '../behind/counted-row';
import { Measure } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { Share } from '../share';
import { THE_YEAR_TO, yearTo } from '../year-to';
import { BlockNights, nightsInBlocks, occupancyOf } from './nights-in-blocks';

/** How much of what is held and run was used. */
export interface Occupancy {
  /** Nights of places held in block contracts in the year; null where the borough held none. */
  readonly blocks: Share | null;
  /** Registered beds of the homes it runs itself, on the day; null where the directory knows of none. */
  readonly own: Share | null;
}

/** M20: null where the borough neither held a block in the year nor runs a home. */
export const OCCUPANCY_OF_HOMES: Measure<Occupancy | null> = {
  id: 'M20',
  code: 'occupancy-of-homes',
  name: 'Beds in homes that are used',
  aim: 'value',
  purpose: 'Whether the beds a borough pays for anyway have children in them',
  numerator:
    'Nights on which a child of the borough slept in a place it holds in a block contract. Beside it, beds of the homes it runs itself that are neither vacant nor out of use',
  denominator:
    'Nights of the places held in block contracts, that is commissioned nights. Beside it, the places the homes it runs are registered for, on the day',
  exclusions: [
    'Settings other than children’s homes, secure homes, residential special schools and residential family centres',
    'Blocks at settings without a number, at which nobody can tell who lives there: shown apart',
    'Homes the borough runs of which nobody has said what is vacant: shown apart',
    'Places bought one by one: the service does not know how many beds such a home has for the borough',
  ],
  populationDate: `Blocks: ${lowerFirst(THE_YEAR_TO)}. Own homes: the day of the snapshot, as it was last said by then`,
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source:
    'Block contracts and placements of the borough; what was said of places in the directory of settings',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const [blocks, own] = [await blockNights(tx, asAt, named), await ownOn(tx, asAt, named)];
    if (blocks.length + own.length === 0) return null;
    return {
      blocks: blocks.length === 0 ? null : occupancyOf(blocks),
      own: own.length === 0 ? null : bedsUsed(own),
    };
  },
  async list(tx, asAt) {
    return listOf(tx, await blockNights(tx, asAt), await ownOn(tx, asAt));
  },
};

/** Only places in homes are counted; what is said of a setting is where it stands now. */
const blockNights = async (tx: Tx, asAt: Day, named?: number): Promise<BlockNights[]> => {
  const period = yearTo(asAt);
  const facts = await voidFacts(tx, measuredBorough(tx, named), period);
  const homes = await tx.query<{ id: string }>(
    'select id from settings where id = any($1) and provision_type = any($2)',
    [facts.blocks.map(({ settingId }) => settingId), RESIDENTIAL],
  );
  const areHomes = new Set(homes.map(({ id }) => id));
  return nightsInBlocks(
    { ...facts, blocks: facts.blocks.filter(({ settingId }) => areHomes.has(settingId)) },
    period,
  );
};

const ownOn = (tx: Tx, asAt: Day, named?: number): Promise<OwnHome[]> =>
  homesRunBy(tx, { boroughId: measuredBorough(tx, named), referenceDay: asAt });

/** Of homes of which both are known. */
export const bedsUsed = (
  homes: readonly { readonly registered: number | null; readonly occupied: number | null }[],
): Share => {
  const known = homes.filter(({ registered, occupied }) => registered !== null && occupied !== null);
  const sum = (of: number[]): number => of.reduce((so, one) => so + one, 0);
  const registered = sum(homes.map((one) => one.registered ?? 0));
  const denominator = sum(known.map((one) => one.registered!));
  return {
    numerator: sum(known.map((one) => one.occupied!)),
    denominator,
    unknown: registered - denominator,
  };
};

const listOf = async (
  tx: Tx,
  blocks: readonly BlockNights[],
  own: readonly OwnHome[],
): Promise<CountedList> => {
  const settings = await namedSettings(tx, [
    ...blocks.map(({ block }) => block.settingId),
    ...own.map(({ settingId }) => settingId),
  ]);
  const title = (id: string): string | null => {
    const found = settings.get(id);
    return found ? settingTitle(found) : null;
  };
  return {
    columns: {
      ...{ kind: 'What it is', setting: 'Setting', places: 'Places', held: 'Nights held in the year' },
      ...{ used: 'Nights used', occupied: 'Beds used on the day' },
    },
    rows: [
      ...blocks.map(({ block, held, used }): CountedRow => ({
        subject: null,
        as: used === null ? 'not known' : 'counted',
        facts: {
          ...{ kind: 'Block contract', setting: title(block.settingId), places: block.places },
          ...{ held, used, occupied: null },
        },
      })),
      ...own.map(({ settingId, registered, occupied }): CountedRow => ({
        subject: null,
        as: registered === null || occupied === null ? 'not known' : 'counted',
        facts: {
          ...{ kind: 'Home the borough runs', setting: title(settingId), places: registered },
          ...{ held: null, used: null, occupied },
        },
      })),
    ],
  };
};
