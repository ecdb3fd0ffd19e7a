import { formatMoment } from '@lib/kernel/london-format';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { RowsSection } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Status } from '@lib/web-kit/govuk/tag';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { FoundRow } from '../fields/asked-fields';
import { rowName } from '../fields/row-name';
import { waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';
import { ListedRows } from './listed-rows';
import { ROW_STATUSES, rowStands } from './row-status';

export interface RowsListModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly guidance: string | null;
  readonly form: FormModel;
  readonly find: FormModel;
  readonly one: string;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly rows: readonly ListedRow[];
  readonly paging: Paging;
  readonly isEmpty: boolean;
  readonly canChange: boolean;
  readonly canAdd: boolean;
  readonly canConfirm: boolean;
  readonly noneSaid: string | null;
  readonly conflict: string | null;
  /** The change the page was drawn from: what was filled in after it is not confirmed by it. */
  readonly seen: number;
  readonly paths: Readonly<Record<'confirm' | 'add' | 'signNone' | 'find' | 'list', string>>;
}

interface ListedRow {
  readonly id: string;
  readonly text: string;
  readonly local: string | null;
  readonly href: string;
  readonly remove: string | null;
  readonly facts: string;
  readonly status: Status;
  readonly notes: readonly string[];
  readonly canConfirm: boolean;
}

/** Facts of a row that stand in its line. */
const MOST_FACTS = 4;
/** A bare number or day says nothing without its question. */
const SAYS_ITSELF: ReadonlySet<string> = new Set(['one', 'money', 'text']);

const FILTERS: readonly ListFilter[] = [
  {
    name: 'status',
    label: 'Status',
    choices: Object.entries(ROW_STATUSES).map(([value, text]) => ({ value, text })),
  },
];

interface RowsShown {
  readonly listed: ListedRows;
  readonly form: FormModel;
  readonly query: Query;
  readonly find?: FormModel;
  readonly conflict?: string;
}

/** The rows of a section, a line each. */
export const presentRows = (
  opened: OpenedReturn,
  section: RowsSection,
  { listed, form, query, find, conflict }: RowsShown,
): RowsListModel => {
  const { wave, held, canChange, head, standing } = opened;
  const list = surveysPaths.section(wave.id, section.code);
  const inProgress = canChange && head.state === 'in progress' && !head.isNil;
  const said = held.sections[section.code];
  const rows = listed.shown.map((row) => lineOf(opened, row, inProgress));
  const address = withQuery(list, { status: listed.status });
  return {
    title: section.title,
    caption: waveCaption(opened),
    back: { href: surveysPaths.wave(wave.id) },
    guidance: section.guidance ?? null,
    form: { values: form.values, errors: { ...form.errors, ...find?.errors } },
    find: find ?? { values: {}, errors: {} },
    one: section.rows.one,
    filter: {
      action: list,
      form: { values: form.values, errors: { ...form.errors, ...find?.errors } },
      applied: appliedFilters(FILTERS, query, address),
      clearHref: list,
    },
    filters: FILTERS,
    rows,
    paging: listed.paging,
    isEmpty: listed.all === 0,
    canChange: inProgress,
    canAdd: inProgress && standing !== 'closed to new rows' && listed.all < section.rows.most,
    canConfirm: inProgress && rows.some((row) => row.canConfirm),
    noneSaid: said?.noneSignedAt
      ? `${said.noneSignedByName} said on ${formatMoment(said.noneSignedAt)} that there is no ${section.rows.one} to report.`
      : null,
    conflict: conflict ?? null,
    seen: head.change,
    paths: {
      confirm: surveysPaths.confirmRows(wave.id, section.code),
      add: surveysPaths.addRow(wave.id, section.code),
      signNone: surveysPaths.none(wave.id, section.code),
      find: surveysPaths.findRow(wave.id, section.code),
      list,
    },
  };
};

const lineOf = (opened: OpenedReturn, row: FoundRow, canChange: boolean): ListedRow => {
  const { section, judged, held } = row;
  const { set } = opened.compiled;
  const facts = section.questions
    .filter(({ code, kind }) => !section.rows.key.includes(code) && SAYS_ITSELF.has(kind))
    .flatMap((question) => {
      const answer = judged.answers[question.code] ?? null;
      return isAnswered(answer) ? [shownAnswer(set, question, answer)] : [];
    })
    .slice(0, MOST_FACTS);
  const { is, status, notes } = rowStands(opened, row);
  return {
    id: held.id,
    ...rowName(opened, row),
    href: surveysPaths.row(opened.wave.id, held.id),
    remove: canChange ? surveysPaths.removeRow(opened.wave.id, held.id) : null,
    facts: facts.join(', '),
    ...{ status, notes, canConfirm: is.has('to-confirm') },
  };
};
