import { Category } from '@lib/releases/cubes/cube';
import { BandsOfDays, BreakdownPlan } from './breakdown-plan';

/** One way in which a table is taken apart; its parts are the categories whose codes begin with its own. */
export interface Way {
  readonly label: string;
  /** What the first sentence is about and how it says so; without them the first part, by its name. */
  readonly lead?: string;
  readonly says?: string;
  readonly days?: BandsOfDays;
}

/** The plans of a table, from what it prints. */
export type Plans = (printed: readonly Category[]) => BreakdownPlan[];

/** Plans of a table whose total is taken apart in several ways. @param of what is counted, in words */
export const inWays =
  (of: string, ways: Readonly<Record<string, Way>>): Plans =>
  (printed) =>
    Object.entries(ways).map(([code, { label, lead, says, days }]) => ({
      code,
      label,
      whole: 'total',
      of,
      parts: partsIn(printed, `${code}|`),
      ...(lead ? { lead: `${code}|${lead}`, says } : {}),
      ...(days ? { days: { ...days, bands: days.bands.map((band) => `${code}|${band}`) } } : {}),
    }));

/** The codes of the categories that begin so. */
export const partsIn = (printed: readonly Category[], start: string): string[] =>
  printed.map(({ code }) => code).filter((code) => code.startsWith(start));
