import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { groupWords } from '@lib/placements/wording/placement-words';
import { namedSettings } from '@lib/provision/places/placed-settings.query';
import { settingTitle } from '@lib/provision/settings/setting';
import { CountedList, CountedRow } from '../behind/counted-row';
import { measuredBorough } from '../placements/measured-borough';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';
import { publishedGroup } from '../placements/published-groups';
import { BED_TYPES } from './bed-types';
import { bedsInLondon, SettingWithBeds } from './beds-in-london.query';

const COLUMNS = {
  type: 'Type of bed',
  setting: 'Setting',
  beds: 'Beds',
  placement: 'The child’s placement',
  since: 'In it since',
} as const;

/** The settings in the borough with their beds, and the borough’s children in placements of a type. */
export const bedRatioList = async (tx: Tx, asAt: Day): Promise<CountedList> => {
  const borough = measuredBorough(tx);
  const near = (await bedsInLondon(tx, asAt)).filter(({ boroughId }) => boroughId === borough);
  return {
    columns: COLUMNS,
    rows: [...(await settingRows(tx, near)), ...(await childRows(tx, borough, asAt))],
  };
};

const settingRows = async (tx: Tx, near: readonly SettingWithBeds[]): Promise<CountedRow[]> => {
  const named = await namedSettings(
    tx,
    near.map(({ id }) => id),
  );
  return near.map(({ id, provisionType, places }) => {
    const found = named.get(id);
    const type = BED_TYPES.find(({ provisionTypes }) => provisionTypes.includes(provisionType));
    return {
      subject: null,
      as: 'counted',
      facts: {
        type: type?.label ?? null,
        setting: found ? settingTitle(found) : null,
        beds: places,
      },
    };
  });
};

interface Placed {
  readonly childId: string;
  readonly group: string;
  readonly since: Day;
}

const childRows = async (tx: Tx, borough: number, asAt: Day): Promise<CountedRow[]> => {
  const placed = await tx.query<Placed>(
    `select p.child_id as "childId", p.placement_group as group, p.started_on as since from placements p
      where ${OPEN_ON_DAY} order by p.placement_group, p.started_on, p.id`,
    [borough, asAt],
  );
  return placed.flatMap(({ childId, group, since }): CountedRow[] => {
    const type = BED_TYPES.find((one) => one.group === publishedGroup(group));
    if (!type) return [];
    return [
      {
        subject: { kind: 'child', id: childId },
        as: 'of whom',
        facts: { type: type.label, placement: groupWords(group), since },
      },
    ];
  });
};
