import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { RoomList, RoomOfSetting } from '@lib/high-cost/room/room.service';
import { RoomSum, RoomTotals, totalsOf } from '@lib/high-cost/room/room-weeks';
import { KindTotals, totalsByKind } from '@lib/high-cost/room/totals-by-kind';
import { ConfirmationRequest, REQUEST_STATES } from '@lib/provision/confirmation/confirmation-request';
import { OUTBOX_STATE_CODES } from '@lib/mail/outbox/outbox-mail';
import {
  OUT_OF_USE_PAYERS,
  OUT_OF_USE_REASONS,
  PLACE_SOURCES,
  SettingPlaces,
} from '@lib/provision/places/setting-places';
import { settingTitle } from '@lib/provision/settings/setting';
import {
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { KIND } from './room-kinds.schemas';

type Said = Pick<
  SettingPlaces,
  | 'id' | 'version' | 'validFrom' | 'commissioned' | 'vacant' | 'usableFrom' | 'outOfUse' | 'outOfUseReason'
  | 'outOfUsePayer' | 'source' | 'confirmedOn'
> & { readonly saidAt: Temporal.Instant; readonly supersededAt: Temporal.Instant | null }; // prettier-ignore

const saidJson = (said: SettingPlaces): Said => {
  const {
    id,
    version,
    validFrom,
    commissioned,
    vacant,
    usableFrom,
    outOfUse,
    outOfUseReason,
    outOfUsePayer,
  } = said;
  const { source, confirmedOn, saidAt, supersededAt } = said;
  return {
    ...{ id, version, validFrom, commissioned, vacant, usableFrom, outOfUse, outOfUseReason, outOfUsePayer },
    ...{ source, confirmedOn, saidAt, supersededAt },
  };
};

const SAID = shape<Said>('SettingPlaces', 'What is said of the places of a setting, from a day on', {
  id: key('Key of the statement'),
  version: whole('Goes up with each confirmation; send it back with a change'),
  validFrom: day('The first day it holds for'),
  commissioned: orNull(whole('Places that boroughs have commissioned; null when not said')),
  vacant: orNull(whole('Places a child could have; null when not said')),
  usableFrom: orNull(day('From which day those can be used; null for at once')),
  outOfUse: whole('Places nobody can use'),
  outOfUseReason: orNull(oneOf(Object.keys(OUT_OF_USE_REASONS), 'Why; null where none is out of use')),
  outOfUsePayer: orNull(oneOf(Object.keys(OUT_OF_USE_PAYERS), 'Who pays for them; null likewise')),
  source: oneOf(Object.keys(PLACE_SOURCES), 'Who said so'),
  confirmedOn: day('When that was last confirmed'),
  saidAt: moment('When it was said'),
  supersededAt: orNull(moment('When something else was said for the same day; null while it stands')),
});

interface CellJson {
  readonly weekFrom: Day;
  readonly said: Said | null;
  readonly vacant: number | null;
  readonly counts: boolean;
  readonly ownBlock: number;
  readonly ownChildren: number | null;
}

const CELL = shape<CellJson>('RoomOfWeek', 'Room at the end of a week', {
  weekFrom: day('The Monday'),
  said: orNull(SAID),
  vacant: orNull(whole('Places a child could have on the Sunday; null when not said')),
  counts: flag('Whether it was confirmed lately enough to be in totals'),
  ownBlock: whole('Places your borough holds there; 0 for the programme'),
  ownChildren: orNull(
    whole('Your borough’s own children there, 0 for the programme; null where the setting has no number'),
  ),
});

interface RowJson {
  readonly settingId: string;
  readonly urn: string | null;
  readonly title: string;
  readonly localAuthority: string;
  readonly registered: number | null;
  readonly weeks: readonly CellJson[];
}

export const SETTING_FIELDS = {
  settingId: key('Key of the setting'),
  urn: orNull(text('Its number with the regulator; null where it has none', 'SC000001')),
  title: text('What it is called', 'A made-up home'),
  localAuthority: text('The authority it lies in', 'Kent'),
  registered: orNull(whole('Places it is registered for; null where that is not known')),
};

const ROW = shape<RowJson>('RoomOfSettingByWeek', 'Room at a setting by week', {
  ...SETTING_FIELDS,
  weeks: list(CELL, 'Week by week'),
});

const SUM = shape<RoomSum>('RoomSum', 'What adds up over settings', {
  settings: whole('Settings of which something is said'),
  vacant: whole('Vacant places'),
  outOfUse: whole('Places out of use'),
  commissioned: whole('Commissioned places'),
});

const TOTALS = shape<RoomTotals>(
  'RoomTotals',
  'What counts, and apart from it what nobody confirmed lately',
  {
    confirmed: SUM,
    unconfirmed: SUM,
  },
);

export interface RoomJson {
  readonly settings: readonly RowJson[];
  readonly totals: readonly RoomTotals[];
  readonly kinds: readonly KindTotals[];
}

export const ROOM = shape<RoomJson>('Room', 'Room by setting and week', {
  settings: list(ROW, 'Settings of which something is said, and your own'),
  totals: list(TOTALS, 'Of all of them, week by week'),
  kinds: list(KIND, 'Of the first week, by kind of setting'),
});

export const roomJson = ({ rows, weeks }: RoomList): RoomJson => ({
  settings: rows.map(({ setting, cells }) => ({
    settingId: setting.id,
    urn: setting.urn,
    title: settingTitle(setting),
    localAuthority: setting.localAuthority,
    registered: setting.places,
    weeks: cells.map(({ said, vacant, confirmed, block, children }, at) => ({
      weekFrom: weeks[at]!.monday,
      said: said && saidJson(said),
      vacant,
      counts: confirmed,
      ownBlock: block,
      ownChildren: children,
    })),
  })),
  totals: weeks.map((_, at) => totalsOf(rows, at)),
  kinds: totalsByKind(rows, 0),
});

type RequestJson = Pick<ConfirmationRequest, 'id' | 'address' | 'askedAt' | 'expiresAt' | 'state' | 'mail'>;

const REQUEST = shape<RequestJson>('ConfirmationRequest', 'That a provider was asked', {
  id: key('Key of the request'),
  address: text('Where the link went', 'home@example.org'),
  askedAt: moment('When'),
  expiresAt: moment('When the link stops working'),
  state: oneOf(Object.keys(REQUEST_STATES), 'How it stands'),
  mail: orNull(oneOf(OUTBOX_STATE_CODES, 'How its mail stands; null while there is none, or no longer')),
});

export interface SettingRoomJson {
  readonly settingId: string;
  readonly urn: string | null;
  readonly title: string;
  readonly localAuthority: string;
  readonly registered: number | null;
  readonly now: Said | null;
  readonly counts: boolean;
  readonly said: readonly Said[];
  readonly ownChildren: number | null;
  readonly requests: readonly RequestJson[];
}

export const SETTING_ROOM = shape<SettingRoomJson>('RoomOfSetting', 'The room of one setting', {
  ...SETTING_FIELDS,
  now: orNull(SAID),
  counts: flag('Whether what stands was confirmed lately enough to be in totals'),
  said: list(SAID, 'All that was ever said, the latest day first'),
  ownChildren: orNull(
    whole(
      'Your borough’s own children there today; null for the programme, and where the setting has no number',
    ),
  ),
  requests: list(REQUEST, 'How its provider was asked, as far as you may know'),
});

export const settingRoomJson = (room: RoomOfSetting): SettingRoomJson => ({
  settingId: room.setting.id,
  urn: room.setting.urn,
  title: settingTitle(room.setting),
  localAuthority: room.setting.localAuthority,
  registered: room.setting.places,
  now: room.now && saidJson(room.now),
  counts: room.counts,
  said: room.said.map(saidJson),
  ownChildren: room.children,
  requests: room.requests.map(({ id, address, askedAt, expiresAt, state, mail }) => ({
    ...{ id, address, askedAt, expiresAt, state, mail },
  })),
});

export interface RoomKey {
  readonly id: string;
}

export const ROOM_KEY = shape<RoomKey>('RoomKey', 'What was made', { id: key('Its key') });
