import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { ListProblem } from '@lib/provision/lists/listed-setting';
import { ListCounts, SettingList } from '@lib/provision/lists/setting-list';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { providersPaths } from '../providers.paths';

/** As many as somebody mends before sending a list again. */
const PROBLEMS_SHOWN = 100;

export interface ListsModel {
  readonly title: string;
  readonly form: FormModel;
  readonly path: string;
  readonly lists: DataTable | null;
  readonly problems: DataTable | null;
  readonly moreProblems: number;
  readonly back: { readonly href: string };
}

/** Handing a list in, with the lists before it. */
export const presentLists = (
  lists: readonly SettingList[],
  form: FormModel,
  problems: readonly ListProblem[],
): ListsModel => ({
  title: 'Load a list of settings',
  form,
  path: providersPaths.lists,
  lists: lists.length > 0 ? listsTable(lists) : null,
  problems: problems.length > 0 ? problemsTable(problems.slice(0, PROBLEMS_SHOWN)) : null,
  moreProblems: Math.max(0, problems.length - PROBLEMS_SHOWN),
  back: { href: providersPaths.directory },
});

const listsTable = (lists: readonly SettingList[]): DataTable => ({
  caption: 'Lists before this',
  hideCaption: true,
  columns: [{ text: 'List' }, { text: 'Handed in' }, { text: 'What it changed' }],
  rows: lists.map(rowOf),
});

const rowOf = (list: SettingList): TableRow => [
  { text: formatDay(list.asAt), href: providersPaths.list(list.id), note: list.source },
  { text: formatMoment(list.receivedAt), note: list.receivedByName },
  list.counts === null ? { status: { text: 'Needs confirming', kind: 'waiting' } } : countsWords(list.counts),
];

/** “3,812 new, 0 changed, 0 gone, 0 unchanged”. */
export const countsWords = ({ added, changed, gone, unchanged }: ListCounts): string =>
  Object.entries({ new: added, changed, gone, unchanged })
    .map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`)
    .join(', ');

const problemsTable = (problems: readonly ListProblem[]): DataTable => ({
  caption: 'Problems of the list',
  hideCaption: true,
  columns: [{ text: 'Row' }, { text: 'Column' }, { text: 'Problem' }],
  rows: problems.map(({ row, column, message }) => [row === null ? 'Heading' : String(row), column, message]),
});
