import { lowerFirst } from '@lib/kernel/lower-first';
import { formatDay } from '@lib/kernel/london-format';
import { RegisteredPlacement } from '@lib/high-cost/register/register-entry';
import { Warning } from '@lib/high-cost/register/warnings';
import {
  distanceWords,
  groupWords,
  locationWords,
  providerWords,
} from '@lib/placements/wording/placement-words';

/** “Children’s homes. Private provision. Inner London, 12.3 miles from home”. */
export const whereWords = ({ provider, locationTier, distanceMiles }: RegisteredPlacement): string =>
  [
    providerWords(provider),
    locationTier && locationWords(locationTier),
    distanceMiles !== null && distanceWords(distanceMiles),
  ]
    .filter((part): part is string => Boolean(part))
    .map((part, at) => (at === 0 ? part : lowerFirst(part)))
    .join(', ') || 'Provider not recorded';

export const kindWords = ({ group }: RegisteredPlacement): string => groupWords(group);

/** “Since 3 May 2026”, or both days. */
export const timeWords = ({ startedOn, endedOn }: RegisteredPlacement): string =>
  endedOn === null ? `Since ${formatDay(startedOn)}` : `${formatDay(startedOn)} to ${formatDay(endedOn)}`;

const WARNINGS: Readonly<Record<Warning['kind'], (day: string) => string>> = {
  'review overdue': (day) => `Review overdue since ${day}`,
  'end passed': (day) => `Was expected to end on ${day}`,
  'end near': (day) => `Expected to end on ${day}`,
  'contract ended': (day) => `The contract ended on ${day}`,
  'contract end near': (day) => `The contract ends on ${day}`,
};

export const warningWords = ({ kind, day }: Warning): string => WARNINGS[kind](formatDay(day));
