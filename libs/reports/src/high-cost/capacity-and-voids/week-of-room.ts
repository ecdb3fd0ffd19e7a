import { addDays, Day } from '@lib/kernel/day';
import { roomFacts } from '@lib/high-cost/room/room.query';
import { RoomFacts, roomOf, RoomRow, RoomWeek, weeksFrom } from '@lib/high-cost/room/room-weeks';
import { StatedReason, voidsIn } from '@lib/high-cost/room/voids';
import { Tx } from '@lib/database/unit-of-work';
import { PlacedSetting } from '@lib/provision/places/placed-settings.query';
import { SettingPlaces } from '@lib/provision/places/setting-places';

/** A setting that is the borough’s own in a week: by a block, or because its children live there. */
export interface WeekOfRoom {
  readonly monday: Day;
  readonly setting: PlacedSetting;
  /** What stood at the end of the week; null where nothing was said. */
  readonly said: SettingPlaces | null;
  readonly confirmed: boolean;
  readonly block: number;
  /** Null where the setting has no number to find them by. */
  readonly children: number | null;
  /** Empty nights of places of the borough’s blocks in that week, and what they cost; null likewise. */
  readonly emptyNights: number | null;
  readonly voidPence: number | null;
}

/** So many weeks, the last of them that of the day. */
export const WEEKS = 13;

const NO_REASONS: readonly StatedReason[] = [];

/** The borough’s own settings week by week. Voids are counted to the day asked for and no further. */
export const weeksOfRoom = async (tx: Tx, asAt: Day): Promise<WeekOfRoom[]> =>
  weeksOf(await roomFacts(tx, addDays(asAt, -7 * WEEKS)), asAt);

export const weeksOf = (facts: RoomFacts, asAt: Day): WeekOfRoom[] => {
  const weeks = weeksFrom(addDays(asAt, -7 * (WEEKS - 1)), WEEKS);
  const rows = roomOf(facts, weeks, asAt);
  return weeks.flatMap((week, at) => {
    const empty = emptyIn(facts, week, asAt);
    return rows.flatMap((row) => weekOf(row, { week, at, empty: empty.get(row.setting.id) ?? NOTHING }));
  });
};

const NOTHING = { nights: 0, pence: 0 };

const weekOf = (
  { setting, cells }: RoomRow,
  { week, at, empty }: { week: RoomWeek; at: number; empty: typeof NOTHING },
): WeekOfRoom[] => {
  const { said, confirmed, block, children } = cells[at]!;
  if (block === 0 && !children && empty.nights === 0) return [];
  const isKnown = children !== null;
  return [
    {
      ...{ monday: week.monday, setting, said, confirmed, block, children },
      ...{ emptyNights: isKnown ? empty.nights : null, voidPence: isKnown ? empty.pence : null },
    },
  ];
};

/** Empty nights of a week and their cost, by setting. */
const emptyIn = (
  { blocks, stays }: RoomFacts,
  { monday }: RoomWeek,
  asAt: Day,
): ReadonlyMap<string, typeof NOTHING> => {
  const end = addDays(monday, 7);
  const tomorrow = addDays(asAt, 1);
  const to = end < tomorrow ? end : tomorrow;
  const voids = voidsIn({ blocks, stays, reasons: NO_REASONS }, { from: monday, to });
  const sums = new Map<string, typeof NOTHING>();
  for (const { settingId, nights, pence } of voids) {
    const sum = sums.get(settingId) ?? NOTHING;
    sums.set(settingId, { nights: sum.nights + nights, pence: sum.pence + pence });
  }
  return sums;
};
