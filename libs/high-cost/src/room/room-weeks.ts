import { addDays, Day, earliest, weekday } from '@lib/kernel/day';
import { FadesAfter, isConfirmedOn } from '@lib/provision/places/fades-after';
import { PlacedSetting } from '@lib/provision/places/placed-settings.query';
import { SettingPlaces, standingOn, vacantOn } from '@lib/provision/places/setting-places';
import { HeldBlock } from './block-contract';
import { Stay } from './voids';
import { childrenOn } from './voids.query';

/** A week from Monday to Sunday. Figures are as they stand on its last day. */
export interface RoomWeek {
  readonly monday: Day;
  readonly sunday: Day;
}

/** The room of one setting at the end of a week. */
export interface RoomCell {
  /** What stands then; null where nothing was said. */
  readonly said: SettingPlaces | null;
  /** Places a child could have then; null where that is not said. */
  readonly vacant: number | null;
  /** Whether somebody confirmed it lately enough to count in totals. */
  readonly confirmed: boolean;
  /** Of the borough that looks: places it holds in a block. */
  readonly block: number;
  /** Of the borough that looks: its own children who live there; null where the setting has no number to find them by. */
  readonly children: number | null;
}

export interface RoomRow {
  readonly setting: PlacedSetting;
  /** As many as there are weeks. */
  readonly cells: readonly RoomCell[];
}

/** What adds up over settings at the end of a week. */
export interface RoomSum {
  readonly settings: number;
  readonly vacant: number;
  readonly outOfUse: number;
  readonly commissioned: number;
}

/** What counts, and what does not because nobody has confirmed it lately; never one sum of both. */
export interface RoomTotals {
  readonly confirmed: RoomSum;
  readonly unconfirmed: RoomSum;
}

export interface RoomFacts {
  readonly settings: readonly PlacedSetting[];
  readonly said: ReadonlyMap<string, readonly SettingPlaces[]>;
  /** Of the borough that looks; none for the programme. */
  readonly blocks: readonly HeldBlock[];
  readonly stays: readonly Stay[];
  /** For how long a confirmation counts, by the rule of the day. */
  readonly fades: FadesAfter;
}

/** So many weeks in a row, the first of them that of a day. */
export const weeksFrom = (on: Day, weeks: number): RoomWeek[] => {
  const first = addDays(on, 1 - weekday(on));
  return Array.from({ length: weeks }, (_, at) => {
    const monday = addDays(first, at * 7);
    return { monday, sunday: addDays(monday, 6) };
  });
};

/**
 * Room by setting and week.
 * @param today no week to come is held against anybody: what was confirmed lately enough today counts in each
 */
export const roomOf = (
  { settings, said, blocks, stays, fades }: RoomFacts,
  weeks: readonly RoomWeek[],
  today: Day,
): RoomRow[] => {
  const blocksAt = Map.groupBy(blocks, ({ settingId }) => settingId);
  const staysIn = Map.groupBy(stays, ({ settingId }) => settingId);
  return settings.map((setting) => ({
    setting,
    cells: weeks.map(({ sunday }): RoomCell => {
      const standing = standingOn(said.get(setting.id) ?? [], sunday);
      return {
        said: standing,
        vacant: standing && vacantOn(standing, sunday),
        confirmed: standing !== null && isConfirmedOn(standing, earliest(sunday, today), fades),
        block: heldOn(blocksAt.get(setting.id) ?? [], sunday),
        children: setting.urn === null ? null : childrenOn(staysIn.get(setting.id) ?? [], sunday),
      };
    }),
  }));
};

/** Places held in blocks on the night of a day. */
export const heldOn = (blocks: readonly HeldBlock[], on: Day): number =>
  blocks
    .filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on < endsOn))
    .reduce((sum, { places }) => sum + places, 0);

/** Of some rows, at the end of the week that stands at a place in each. */
export const totalsOf = (rows: readonly RoomRow[], at: number): RoomTotals => {
  const said = rows.flatMap(({ cells }) => {
    const cell = cells[at];
    return cell?.said ? [{ ...cell, said: cell.said }] : [];
  });
  const sum = (cells: typeof said): RoomSum => ({
    settings: cells.length,
    vacant: cells.reduce((all, { vacant }) => all + (vacant ?? 0), 0),
    outOfUse: cells.reduce((all, cell) => all + cell.said.outOfUse, 0),
    commissioned: cells.reduce((all, cell) => all + (cell.said.commissioned ?? 0), 0),
  });
  return {
    confirmed: sum(said.filter(({ confirmed }) => confirmed)),
    unconfirmed: sum(said.filter(({ confirmed }) => !confirmed)),
  };
};
