import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { AgesTaken } from '@lib/high-cost/room/ages-taken';
import { RoomFound, RoomResult } from '@lib/high-cost/room/room-search.service';
import { agesWords, OLDEST_AGE } from '@lib/provision/settings/registered-ages';
import { restrictionWords } from '@lib/provision/statements/restriction';
import { SPECIALISMS } from '@lib/provision/statements/specialism';
import { settingTitle } from '@lib/provision/settings/setting';
import { listInWords } from '@lib/web-kit/charts/in-words';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { CellParts, DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { roomPaths } from '../room.paths';
import { placesWords } from '../room-words';
import { choicesOf } from '../setting/setting-room.presenter';

/** So many are shown; a search for more asks for less. */
const MOST_SHOWN = 50;

export interface SearchPage {
  readonly result: RoomResult | null;
  readonly form: FormModel;
  /** Whether it is a borough that looks, which sees what it paid itself. */
  readonly isBorough: boolean;
}

export const presentSearch = ({ result, form, isBorough }: SearchPage): object => ({
  title: 'Search for a place',
  back: { href: roomPaths.list },
  action: roomPaths.search,
  needs: choicesOf(SPECIALISMS),
  isBorough,
  form,
  sentence: result && sentenceOf(result),
  leftOut: result && leftOutWords(result),
  table: result && result.found.length > 0 ? tableOf(result, isBorough) : null,
});

const sentenceOf = ({ found, near }: RoomResult): string => {
  const settings = found.length === 1 ? '1 setting' : `${found.length} settings`;
  return found.length > MOST_SHOWN
    ? `${settings} may have a place. The ${MOST_SHOWN} nearest to ${near} are shown.`
    : `${settings} may have a place, nearest to ${near} first.`;
};

/** What fits and is not shown, so that nobody takes it for missing. */
const leftOutWords = ({ wrongAge, full, tooDear }: RoomResult): string | null => {
  const parts = [
    ...(wrongAge > 0 ? [`${wrongAge} that ${wrongAge === 1 ? 'does' : 'do'} not take that age`] : []),
    ...(full > 0 ? [`${full} that ${full === 1 ? 'is' : 'are'} full on that day`] : []),
    ...(tooDear > 0 ? [`${tooDear} where you last paid more`] : []),
  ];
  return parts.length === 0 ? null : `Left out: ${listInWords(parts)}.`;
};

const tableOf = ({ found, near }: RoomResult, isBorough: boolean): DataTable => ({
  caption: 'Settings that may have a place, the nearest first',
  hideCaption: true,
  stacks: true,
  columns: [
    { text: 'Setting' },
    { text: `From ${near}` },
    { text: 'Registration' },
    { text: 'Vacant' },
    ...(isBorough ? [{ text: 'You last paid a week' }] : []),
  ],
  rows: found
    .slice(0, MOST_SHOWN)
    .map((one): TableCell[] => [
      settingCell(one),
      distanceCell(one),
      registrationCell(one),
      vacantCell(one),
      ...(isBorough ? [paidCell(one)] : []),
    ]),
});

const settingCell = ({ setting }: RoomFound): CellParts => ({
  text: settingTitle(setting),
  href: roomPaths.setting(setting.id),
  note: [setting.provisionType, setting.localAuthority, setting.providerName].filter(Boolean).join('; '),
});

const distanceCell = ({ miles, measuredFrom, setting }: RoomFound): CellParts =>
  miles === null
    ? {
        text: 'Not known',
        note: measuredFrom === null ? `We do not know where ${setting.localAuthority} lies` : undefined,
      }
    : {
        text: miles === 0 ? 'In the same area' : `${miles} miles`,
        note:
          measuredFrom === 'outward postcode'
            ? `To the middle of ${setting.outwardCode}`
            : `To the middle of ${setting.localAuthority}`,
      };

const registrationCell = ({ setting, ages }: RoomFound): CellParts => ({
  text: setting.registration,
  note: [
    ages === null ? 'Ages not recorded' : agesSaid(ages),
    ...setting.restrictions.filter(({ code }) => code !== 'ages-only').map(restrictionWords),
  ].join('. '),
});

const agesSaid = ({ youngest, oldest }: AgesTaken): string => {
  if (youngest > oldest) return 'No age: its restrictions leave none';
  return oldest === OLDEST_AGE ? `Ages ${youngest} and over` : `Ages ${agesWords(youngest, oldest)}`;
};

const vacantCell = ({ said, vacant, confirmed }: RoomFound): CellParts => {
  if (said === null) return { text: 'Nothing said' };
  const text = vacant === null ? 'Not said' : placesWords(vacant);
  const note = confirmed
    ? `Confirmed ${formatDay(said.confirmedOn)}`
    : `Not confirmed since ${formatDay(said.confirmedOn)}`;
  return { text, note };
};

const paidCell = ({ paid }: RoomFound): CellParts =>
  paid === null
    ? { text: 'Not known' }
    : { text: formatPounds(paid.pence), note: `On ${formatDay(paid.on)}` };
