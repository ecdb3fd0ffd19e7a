import { Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { MATRIX_WAYS } from '@lib/measures/need-and-room/matrix-rows';
import { NeedAgainstRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { Chart } from '@lib/web-kit/charts/chart';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { needPaths } from '../need-and-room.paths';
import { areaTable, careNeedsTable, cellsOf, matrixChart, regionsTable } from './matrix-tables';
import { findingOf } from './need-words';
import { releaseNotes } from './release-notes';

export interface MatrixModel {
  readonly title: string;
  readonly form: FormModel;
  readonly lead: string;
  readonly findings: readonly string[];
  readonly unavailable: string;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly heading: string;
  readonly chart: Chart | null;
  readonly table: DataTable;
  readonly regionsHeading: string;
  readonly regionsSentence: string;
  readonly regions: DataTable;
  readonly careNeeds: DataTable | null;
  readonly method: readonly string[];
  readonly sources: readonly string[];
  readonly downloadHref: string;
  readonly whatIfHref: string;
}

interface Facts {
  readonly area: string;
  readonly form: FormModel;
  readonly query: Query;
}

/** Need against room as a page. */
export const presentMatrix = (
  { matrix, inputs }: NeedAgainstRoom,
  { area: code, form, query }: Facts,
): MatrixModel => {
  const area = matrix.areas.find((one) => one.code === code)!;
  const cells = cellsOf(matrix, area);
  const filters = filtersOf(matrix);
  const address = withQuery(needPaths.matrix, query as Record<string, string>);
  const all = cells.at(-1)!;
  return {
    title: 'Need against room',
    form,
    lead: findingOf(all),
    findings: cells.slice(0, -1).map(findingOf),
    unavailable: unavailableWords(matrix, area),
    filter: {
      action: needPaths.matrix,
      form,
      applied: appliedFilters(filters, query, address),
      clearHref: needPaths.matrix,
    },
    filters,
    heading: `${area.name} by ${MATRIX_WAYS[matrix.way].toLowerCase()}`,
    chart: cells.every(({ unmet }) => unmet.value === null) ? null : matrixChart(matrix, area),
    table: areaTable(matrix, area),
    regionsHeading: 'By sub-region',
    regionsSentence:
      matrix.way === 'type'
        ? 'Children looked after, and below them the vacant places at registered settings there.'
        : 'Vacant places at registered settings that the directory says are for the need.',
    regions: regionsTable(matrix),
    careNeeds: careNeedsTable(matrix, inputs),
    method: methodOf(matrix.days),
    sources: releaseNotes(inputs, ['placements', 'needs', 'unmet', 'searching', 'open']),
    downloadHref: withQuery(needPaths.download, query as Record<string, string>),
    whatIfHref: needPaths.whatIf,
  };
};

export const filtersOf = ({ areas }: Matrix): ListFilter<'by' | 'area'>[] => [
  {
    name: 'by',
    label: 'By',
    choices: Object.entries(MATRIX_WAYS).map(([value, text]) => ({ value, text })),
  },
  { name: 'area', label: 'Area', choices: areas.map(({ code, name }) => ({ value: code, text: name })) },
];

/** Said once, above the table, in the place of words in every cell. */
const unavailableWords = ({ way }: Matrix, { code }: MatrixCell['area']): string => {
  if (code !== 'london')
    return 'Searching, unmet need and searches still open are counted for London alone: of a sub-region there are so few that nearly all would be hidden. So they are [x] here, and there is no gap.';
  return way === 'type'
    ? 'Searching is released for all kinds together. So it is [x] for one kind, and the gap of a kind is everything it can be: with none of those who search, or with all.'
    : 'Searching is released for all needs together, and children looked after and the survey are not released by these needs. So they are [x] for one need, and its gap is everything it can be.';
};

const methodOf = (days: number): readonly string[] => [
  'Gap: unmet need and searching, less the room that is confirmed. It is worked out from printed numbers alone; where unmet need or searching is hidden, there is no gap.',
  'Unmet need: cases for which a borough said in the quarter that no suitable placement was found. Searching: cases that no panel has recommended on yet, rounded to the nearest 5. A case can be in both.',
  `Room: vacant places of today at registered settings in London. Confirmed means within the last ${days} days; what nobody confirmed is shown and in no gap. A setting for two needs is in both; one of which the directory names no need is in all needs only.`,
  'Looked after: children in secure homes and children’s homes, in foster placements, and in independent and supported accommodation on the last day of the quarter. All kinds together are all children looked after.',
  'Still open, survey: searches that boroughs said were open on the day of their last sufficiency survey of the quarter, those that no panel knows of among them. A search can be a case of the panel as well, so it is beside unmet need and searching and never added to them. The survey’s gap is these searches less the room that is confirmed.',
];
