import { addDays, addYears, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { reasonWords, VOID_REASONS } from '@lib/high-cost/room/block-contract';
import { BlockAt, UnknownAt, VoidAt, Voids } from '@lib/high-cost/room/blocks.service';
import { Nights } from '@lib/high-cost/costs/cost-line';
import { settingTitle } from '@lib/provision/settings/setting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, chosenOf, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { CsvField } from '../../extracts/csv-table';
import { roomPaths } from '../room.paths';
import { choicesOf } from '../setting/setting-room.presenter';

/** How a void ends, in words. A gap between two children is one that was filled. */
export const ENDS = {
  filled: 'Filled again',
  'contract ended': 'The contract ended',
  'still empty': 'Still empty',
} as const satisfies Record<VoidAt['ends'], string>;

const NO_REASON = 'none';

export const VOID_FILTERS: readonly ListFilter<'reason' | 'ends'>[] = [
  {
    name: 'reason',
    label: 'Why',
    choices: [{ value: NO_REASON, text: 'Not recorded' }, ...choicesOf(VOID_REASONS)],
  },
  { name: 'ends', label: 'How it ended', choices: choicesOf(ENDS) },
];

/** The nights an address asks for: the year before today where it asks for none. The last night is in. */
export const nightsAsked = (
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
  today: Day,
): Nights => {
  const until = to === null ? today : addDays(to, 1);
  return { from: from ?? addYears(until, -1), to: until };
};

/** The voids of a period that an address asks for, with what they come to. */
export const voidsShown = (all: Voids, query: Query): Voids => {
  const [reason, ends] = (['reason', 'ends'] as const).map((name) => chosenOf(VOID_FILTERS, query, name));
  const voids = all.voids.filter(
    (one) =>
      (reason === undefined || (one.reason ?? NO_REASON) === reason) &&
      (ends === undefined || one.ends === ends),
  );
  return {
    ...all,
    voids,
    unknown: reason === undefined && ends === undefined ? all.unknown : [],
    nights: voids.reduce((sum, { nights }) => sum + nights, 0),
    pence: voids.reduce((sum, { pence }) => sum + pence, 0),
  };
};

export const presentVoids = (all: Voids, query: Query, form: FormModel): object => {
  const address = withQuery(roomPaths.voids, query as Record<string, string>);
  const shown = voidsShown(all, query);
  const period = `${formatDay(all.from)} to ${formatDay(addDays(all.to, -1))}`;
  return {
    title: 'Our voids',
    back: { href: roomPaths.list },
    form,
    sentence:
      shown.voids.length === 0
        ? `No place of our blocks stood empty from ${period}.`
        : `${shown.nights.toLocaleString('en-GB')} empty nights from ${period} cost ${formatPounds(shown.pence)} before VAT.`,
    filter: {
      action: roomPaths.voids,
      form,
      applied: appliedFilters(VOID_FILTERS, query, address),
      clearHref: roomPaths.voids,
    } satisfies FilterPanel,
    filters: VOID_FILTERS,
    table: shown.voids.length === 0 ? null : tableOf(shown.voids),
    unknown: shown.unknown.length === 0 ? null : unknownTable(shown.unknown),
    download: withQuery(roomPaths.voidsDownload, query as Record<string, string>),
    blocks: roomPaths.blocks,
  };
};

const tableOf = (voids: readonly VoidAt[]): DataTable => ({
  caption: 'Voids, the latest first',
  hideCaption: true,
  stacks: true,
  columns: [
    { text: 'Setting' },
    { text: 'Nights' },
    { text: 'How many', numeric: true },
    { text: 'Cost', numeric: true },
    { text: 'How it ended' },
    { text: 'Why' },
  ],
  rows: voids.map((one): TableCell[] => [
    {
      text: settingTitle(one.setting),
      href: roomPaths.setting(one.setting.id),
      note: one.setting.localAuthority,
    },
    {
      text: `${formatDay(one.from)} to ${formatDay(addDays(one.to, -1))}`,
      note: one.beganOn < one.from ? `Empty since ${formatDay(one.beganOn)}` : undefined,
    },
    one.nights,
    formatPounds(one.pence),
    ENDS[one.ends],
    {
      text: reasonWords(one.reason),
      links: [
        {
          text: one.reason === null ? 'Say why' : 'Change it',
          href: withQuery(roomPaths.explain(one.blockId), { beganOn: one.beganOn }),
          hiddenText: `for the place at ${settingTitle(one.setting)} that is empty from ${formatDay(one.beganOn)}`,
        },
      ],
    },
  ]),
});

/** Blocks at settings without a number: nothing is said of which places were empty. */
const unknownTable = (unknown: readonly UnknownAt[]): DataTable => ({
  caption: 'Blocks of which we do not know',
  stacks: true,
  columns: [
    { text: 'Setting' },
    { text: 'Nights' },
    { text: 'Places', numeric: true },
    { text: 'What all its places cost', numeric: true },
  ],
  rows: unknown.map((one): TableCell[] => [
    {
      text: settingTitle(one.setting),
      href: roomPaths.setting(one.setting.id),
      note: one.setting.localAuthority,
    },
    `${formatDay(one.from)} to ${formatDay(addDays(one.to, -1))}`,
    one.places,
    formatPounds(one.pence),
  ]),
});

/** The form in which it is said why a place stood empty. */
export const presentExplain = (block: BlockAt, form: FormModel): object => ({
  title: 'Say why a place stood empty',
  caption: settingTitle(block.setting),
  back: { href: roomPaths.voids },
  action: roomPaths.explain(block.id),
  reasons: choicesOf(VOID_REASONS),
  form,
});

export const VOID_CSV_COLUMNS = [
  'urn',
  'setting',
  'local_authority',
  'first_night',
  'last_night',
  'empty_since',
  'nights',
  'weekly_price',
  'cost',
  'ends',
  'reason',
] as const;

/** Voids, and after them the blocks of which it is not known which places were used. */
export const voidCsvRows = ({ voids, unknown }: Voids): CsvField[][] => [
  ...voids.map((one): CsvField[] => [
    one.setting.urn,
    settingTitle(one.setting),
    one.setting.localAuthority,
    one.from,
    addDays(one.to, -1),
    one.beganOn,
    one.nights,
    (one.weeklyPence / 100).toFixed(2),
    (one.pence / 100).toFixed(2),
    one.ends,
    one.reason,
  ]),
  ...unknown.map(({ setting, from, to }): CsvField[] => [
    ...[setting.urn, settingTitle(setting), setting.localAuthority, from, addDays(to, -1)],
    ...[null, null, null, null, 'not known', null],
  ]),
];
