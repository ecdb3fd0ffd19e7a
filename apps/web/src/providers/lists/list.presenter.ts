import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { AskedSetting, changesNothing, ChangedSetting, Difference } from '@lib/provision/lists/difference';
import { countsOf, SettingList } from '@lib/provision/lists/setting-list';
import { ListPreview } from '@lib/provision/lists/setting-lists.service';
import { NAME_WITHHELD, SETTING_FIELDS } from '@lib/provision/settings/setting';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { factWords } from '../fact-words';
import { providersPaths } from '../providers.paths';
import { countsWords } from './lists.presenter';

/** Settings shown of each sort; the counts say how many there are. */
const SHOWN = 200;

export interface ListModel {
  readonly title: string;
  readonly facts: readonly SummaryRow[];
  /** Null once it is loaded or put aside. */
  readonly difference: DifferenceModel | null;
  readonly paths: { readonly load: string; readonly putAside: string; readonly directory: string };
  readonly isLoaded: boolean;
  readonly back: { readonly href: string };
}

export interface DifferenceModel {
  readonly changesNothing: boolean;
  /** Null unless so many are gone that it may not be the whole list. */
  readonly warning: string | null;
  readonly sections: readonly DifferenceSection[];
  /** Archived settings that the list has: each may come back. */
  readonly archived: readonly { readonly value: string; readonly text: string; readonly hint: string }[];
  readonly seen: string;
}

export interface DifferenceSection {
  readonly heading: string;
  readonly meaning: string;
  readonly table: DataTable;
  /** How many more there are than the table shows. */
  readonly more: number;
}

/** A list as a page: what it would change, or what it changed. */
export const presentList = ({ list, difference, seen }: ListPreview): ListModel => ({
  title: `List of ${formatDay(list.asAt)}`,
  facts: factsOf(list, difference),
  difference: difference && {
    changesNothing: changesNothing(difference),
    warning: warningOf(difference),
    sections: sectionsOf(difference, list),
    archived: difference.asked.filter(({ why }) => why === 'archived').map(archivedChoice),
    seen: seen!,
  },
  paths: {
    load: providersPaths.load(list.id),
    putAside: providersPaths.putAside(list.id),
    directory: providersPaths.directory,
  },
  isLoaded: list.state === 'loaded',
  back: { href: providersPaths.lists },
});

/** As with a return: a fifth of what is known, and at least five, is more than goes in an ordinary year. */
const MANY = 5;
const SHARE = 0.2;

const warningOf = ({ gone, changed, unchanged }: Difference): string | null => {
  const known = gone.length + changed.length + unchanged;
  if (gone.length < MANY || gone.length < known * SHARE) return null;
  const [some, all] = [gone.length, known].map((count) => count.toLocaleString('en-GB'));
  return `The list leaves out ${some} of the ${all} settings that are on the list now. Confirm only if it is the whole list, not one region or one type.`;
};

const factsOf = (list: SettingList, difference: Difference | null): SummaryRow[] => [
  { label: 'File', value: list.source },
  { label: 'Rows', value: list.rowCount },
  { label: 'Handed in', value: `${formatMoment(list.receivedAt)} by ${list.receivedByName}` },
  list.state === 'waiting'
    ? { label: 'Status', status: { text: 'Needs confirming', kind: 'waiting' } }
    : { label: 'Status', value: list.state === 'loaded' ? 'Loaded' : 'Put aside' },
  ...(list.loadedAt === null
    ? []
    : [{ label: 'Loaded', value: `${formatMoment(list.loadedAt)} by ${list.loadedByName ?? ''}` }]),
  ...(list.counts === null ? [] : [{ label: 'What it changed', value: countsWords(list.counts) }]),
  ...(difference ? [{ label: 'If you confirm', value: countsWords(countsOf(difference)) }] : []),
];

const archivedChoice = ({ known }: AskedSetting): DifferenceModel['archived'][number] => ({
  value: known.id,
  text: `${known.name ?? known.provisionType}, URN ${known.urn}`,
  hint: `${known.localAuthority}, archived on ${formatDay(known.archivedOn!)}`,
});

const sectionsOf = (
  { added, changed, gone, asked, providersBack }: Difference,
  { asAt }: SettingList,
): DifferenceSection[] =>
  [
    {
      heading: 'Changed',
      meaning:
        'The list has other facts than the directory. What it has no column for stays, and so does a name or provider it leaves empty.',
      columns: ['Setting', 'Fact', 'Now', 'In the list'],
      rows: changed.flatMap(changedRows),
    },
    {
      heading: 'Gone from the list',
      meaning: `They stay in the directory, with the registration “Not on the list of ${formatDay(asAt)}”.`,
      columns: ['Setting', 'Type', 'Provider', 'Local authority'],
      rows: gone.map((one): TableRow => [
        { text: one.urn, href: providersPaths.setting(one.id), note: one.name ?? NAME_WITHHELD },
        one.provisionType,
        one.providerName ?? 'Not known',
        one.localAuthority,
      ]),
    },
    {
      heading: 'On the list, and part of another setting here',
      meaning:
        'They stay as they are. If one is a setting of its own after all, undo the merge on the page of the other.',
      columns: ['Setting', 'Type', 'Provider', 'Local authority'],
      rows: asked
        .filter(({ why }) => why === 'merged')
        .map(({ known }): TableRow => [
          {
            text: known.urn,
            href: providersPaths.setting(known.mergedInto!),
            note: known.name ?? NAME_WITHHELD,
          },
          known.provisionType,
          known.providerName ?? 'Not known',
          known.localAuthority,
        ]),
    },
    {
      heading: 'Archived providers that come back',
      meaning: 'The list has something new of them.',
      columns: ['Provider'],
      rows: providersBack.map(({ id, name }): TableRow => [
        { text: name, href: providersPaths.organisation(id!) },
      ]),
    },
    {
      heading: 'New',
      meaning: 'They come into the directory.',
      columns: ['Setting', 'Type', 'Provider', 'Local authority'],
      rows: added.map((one): TableRow => [
        { text: one.urn, note: one.name ?? NAME_WITHHELD },
        one.provisionType,
        one.organisation ?? 'Not given',
        one.localAuthority,
      ]),
    },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, meaning, columns, rows }) => ({
      heading,
      meaning,
      table: {
        caption: heading,
        hideCaption: true,
        columns: columns.map((text) => ({ text })),
        rows: rows.slice(0, SHOWN),
      },
      more: Math.max(0, rows.length - SHOWN),
    }));

const changedRows = ({ known, fields }: ChangedSetting): TableRow[] => {
  const setting = {
    text: known.urn,
    href: providersPaths.setting(known.id),
    note: known.name ?? NAME_WITHHELD,
  };
  if (fields.length === 0) return [[setting, 'On the list', 'No', 'Yes']];
  return fields.map(({ field, before, after }) => [
    setting,
    SETTING_FIELDS[field],
    factWords(before),
    factWords(after),
  ]);
};
