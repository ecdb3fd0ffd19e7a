import { Day } from '@lib/kernel/day';
import { RoomFound, RoomResult } from '@lib/high-cost/room/room-search.service';
import { settingTitle } from '@lib/provision/settings/setting';
import { day, decimal, flag, list, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { SETTING_FIELDS } from './room.schemas';

interface FoundJson {
  readonly settingId: string;
  readonly urn: string | null;
  readonly title: string;
  readonly localAuthority: string;
  readonly registered: number | null;
  readonly miles: number | null;
  readonly measuredFrom: RoomFound['measuredFrom'];
  readonly registration: string;
  readonly youngestAge: number | null;
  readonly oldestAge: number | null;
  readonly restrictions: readonly string[];
  readonly vacant: number | null;
  readonly confirmedOn: Day | null;
  readonly counts: boolean;
  readonly lastPaidPence: number | null;
  readonly lastPaidOn: Day | null;
}

const FOUND = shape<FoundJson>('RoomFound', 'A setting that may have a place', {
  ...SETTING_FIELDS,
  miles: orNull(decimal('Straight-line miles; null where it is not known where it lies', 4.2)),
  measuredFrom: orNull(
    oneOf(
      ['outward postcode', 'middle of its authority'],
      'What the distance is measured from; null likewise',
    ),
  ),
  registration: text('How its registration stands', 'Active'),
  youngestAge: orNull(whole('The youngest age it may take; null where that is not known', 11)),
  oldestAge: orNull(whole('The oldest age it may take; null likewise', 17)),
  restrictions: list(text('A code', 'no-new-placements'), 'What it may not do'),
  vacant: orNull(whole('Places a child could have on the day; null when not said')),
  confirmedOn: orNull(day('When that was last confirmed; null when nothing is said')),
  counts: flag('Whether that is lately enough'),
  lastPaidPence: orNull(whole('What your borough last paid there a week; null when it never did')),
  lastPaidOn: orNull(day('When that was in force last; null likewise')),
});

export interface RoomResultJson {
  readonly near: string;
  readonly found: readonly FoundJson[];
  readonly wrongAge: number;
  readonly full: number;
  readonly tooDear: number;
}

export const RESULT = shape<RoomResultJson>(
  'RoomSearch',
  'Settings that may have a place, the nearest first',
  {
    near: text('Where distances are measured to', 'Bromley'),
    found: list(FOUND, 'The nearest first'),
    wrongAge: whole('Settings for what is needed that do not take the age'),
    full: whole('Settings that fit and are full on the day'),
    tooDear: whole('Settings that fit and where your borough last paid more than the ceiling'),
  },
);

export const resultJson = ({ near, found, wrongAge, full, tooDear }: RoomResult): RoomResultJson => ({
  ...{ near, wrongAge, full, tooDear },
  found: found.map(({ setting, ages, miles, measuredFrom, said, vacant, confirmed, paid }) => ({
    settingId: setting.id,
    urn: setting.urn,
    title: settingTitle(setting),
    localAuthority: setting.localAuthority,
    registered: setting.places,
    miles,
    measuredFrom,
    registration: setting.registration,
    youngestAge: ages?.youngest ?? null,
    oldestAge: ages?.oldest ?? null,
    restrictions: setting.restrictions.map(({ code }) => code),
    vacant,
    confirmedOn: said?.confirmedOn ?? null,
    counts: confirmed,
    lastPaidPence: paid?.pence ?? null,
    lastPaidOn: paid?.on ?? null,
  })),
});
