import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { SharedRow } from '@lib/high-cost/sharing/shared-row';
import { SHARED_ROWS_PER_PAGE, SharedRegister } from '@lib/high-cost/sharing/shared-register.service';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { groupWords } from '@lib/placements/wording/placement-words';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { definitionSentence } from '../../register/definition-sentence';
import { rowWords } from '../row-words';
import { sharedFilters } from '../shared-filter';
import { sharedRegisterPaths } from '../shared-register.paths';

export interface SharedRegisterModel {
  readonly title: string;
  readonly form: FormModel;
  readonly sentence: string;
  readonly coverage: string;
  readonly definition: string;
  readonly notInForce: string | null;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly versions: readonly { readonly value: string; readonly text: string }[];
  readonly table: DataTable;
  readonly paging: Paging;
  readonly isEmpty: boolean;
  readonly workbookHref: string;
}

/** The shared rows as a page. */
export const presentSharedRegister = (
  register: SharedRegister,
  query: Query,
  form: FormModel,
): SharedRegisterModel => {
  const address = withQuery(sharedRegisterPaths.list, query as Record<string, string>);
  const { on, definition, definitions, inForce, whole } = register;
  const paging = pagingOf({
    page: query['page'] as string | undefined,
    total: whole.rows,
    perPage: SHARED_ROWS_PER_PAGE,
    address,
  });
  return {
    title: titleWithPage('Shared registers', paging),
    form,
    sentence: sentenceOf(whole),
    coverage: coverageOf(register),
    definition: definitionSentence(definition),
    notInForce: inForce
      ? null
      : `Shown under version ${definition.version}, which is not in force on ${formatDay(on)}.`,
    filter: filterOf(register, query, { address, form }),
    filters: sharedFilters(register),
    versions: definitions.map(({ version, validFrom }) => ({
      value: String(version),
      text: `Version ${version}, from ${formatDay(validFrom)}`,
    })),
    table: tableOf(register.rows),
    paging,
    isEmpty: whole.rows === 0,
    workbookHref: withQuery(sharedRegisterPaths.workbook, {
      ...(query as Record<string, string>),
      page: null,
    }),
  };
};

const sentenceOf = ({ rows, boroughs, weeklyPence, unpriced }: SharedRegister['whole']): string => {
  if (rows === 0) return 'No placement to show today.';
  const many = rows === 1 ? '1 placement' : `${rows.toLocaleString('en-GB')} placements`;
  const without = unpriced === 0 ? '' : `; for ${unpriced} of them no weekly price is recorded`;
  return `${many} of ${boroughs} ${boroughs === 1 ? 'borough' : 'boroughs'} today: ${formatPounds(weeklyPence)} a week before VAT${without}.`;
};

/** Who shares is known from agreements; who has rows is not told apart from it. */
export const coverageOf = ({ sharing }: Pick<SharedRegister, 'sharing'>): string => {
  const names = sharing.map((id) => authorityById(id).name).sort();
  if (names.length === 0) return 'No borough’s agreement lets you read its rows today.';
  return `${names.length} of ${AUTHORITIES.length} boroughs share their rows today: ${names.join(', ')}.`;
};

const filterOf = (
  register: SharedRegister,
  query: Query,
  { address, form }: { address: string; form: FormModel },
): FilterPanel => {
  const { definition, inForce } = register;
  const version = {
    heading: 'Definition',
    items: [{ text: `Version ${definition.version}`, href: withQuery(address, { definition: null }) }],
  };
  return {
    action: sharedRegisterPaths.list,
    form,
    applied: [...(inForce ? [] : [version]), ...appliedFilters(sharedFilters(register), query, address)],
    clearHref: sharedRegisterPaths.list,
  };
};

const tableOf = (rows: readonly SharedRow[]): DataTable => ({
  caption: 'High-cost placements that boroughs share',
  hideCaption: true,
  small: true,
  columns: [
    { text: 'Child' },
    { text: 'Age and need' },
    { text: 'Placement' },
    { text: 'Registration' },
    { text: 'Staffing' },
    { text: 'A week', numeric: true },
    { text: 'Why it is in' },
  ],
  rows: rows.map(cellsOf),
});

const cellsOf = (row: SharedRow): TableRow => {
  const words = rowWords(row);
  return [
    { text: row.serviceReference, whole: true, note: authorityById(row.boroughId).name },
    { text: words.age, note: `${words.need}. Needs band: ${words.needsBand.toLowerCase()}` },
    {
      text: groupWords(row.group),
      note: `${words.provider}. ${row.locationTier === null ? 'Location not known' : words.location}`,
    },
    { text: words.registration, note: `Bought by: ${words.procurement.toLowerCase()}` },
    words.staffing,
    row.weeklyPence === null ? 'Not recorded' : formatPounds(row.weeklyPence),
    words.reasons,
  ];
};
