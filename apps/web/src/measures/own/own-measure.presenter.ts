import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { MeasureDefinition } from '@lib/measures/measure';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { hasList } from '../behind/has-list';
import { OwnLine } from './own-line';
import { measuresPaths } from '../measures.paths';
import { hasOwn, OwnMeasure } from './own-measures.service';
import { OWN_SOURCES } from './own-source';
import { OWN_VALUES } from './own-values';

export interface OwnModel {
  readonly heading: string;
  readonly action: string;
  readonly form: FormModel;
  /** Null while there is nothing to show, or the day was not understood. */
  readonly table: DataTable | null;
  readonly reason: string | null;
  /** What it was worked out of. */
  readonly note: string;
  /** The list behind the figure; null where there is none, or the reader may not see children. */
  readonly behindHref: string | null;
  /** What the rows are: children, cases of the panel, or what it is added up from. */
  readonly behindText: string;
}

interface Around {
  readonly measure: MeasureDefinition;
  readonly viewer: Viewer;
  readonly form: FormModel;
}

/** The reader’s own figure beside a measure’s definition; null for somebody of no borough, and where there is none. */
export const presentOwn = (found: OwnMeasure | null, { measure, viewer, form }: Around): OwnModel | null => {
  const value = OWN_VALUES.find(({ code }) => code === measure.code);
  if (!hasOwn(viewer) || !value) return null;
  const { none, note, rows } = OWN_SOURCES[value.source];
  const borough = authorityById(viewer.boroughId!).name;
  return {
    ...{ heading: `${borough} itself`, action: measuresPaths.measure(measure.code), form },
    table: found?.lines ? ownTable(found.lines, `${borough} on ${formatDay(found.on)}`) : null,
    reason: found && found.lines === null ? none(borough, formatDay(found.on)) : null,
    note,
    behindHref: found?.lines ? behindHref(measure, viewer, found.on) : null,
    behindText: `See the ${rows} behind this number`,
  };
};

const behindHref = ({ code }: MeasureDefinition, { permissions }: Viewer, on: Day): string | null =>
  hasList(code) && permissions.has('see children') ? withQuery(measuresPaths.behind(code), { on }) : null;

/** The figures of a borough on a day, exact, in a table. */
export const ownTable = (lines: readonly OwnLine[], caption: string): DataTable => {
  const hasWhole = lines.some(({ denominator }) => denominator !== null);
  const hasResult = hasWhole || lines.some(({ result }) => result !== null);
  const hasUnknown = lines.some(({ unknown }) => unknown > 0);
  return {
    caption,
    columns: [
      { text: 'Figure' },
      { text: 'Number', numeric: true },
      ...(hasWhole ? [{ text: 'Of', numeric: true }] : []),
      ...(hasResult ? [{ text: 'Result', numeric: true }] : []),
      ...(hasUnknown ? [{ text: 'Not known', numeric: true }] : []),
    ],
    stacks: false,
    rows: lines.map(({ label, numerator, denominator, result, unknown }) => [
      label,
      numerator.toLocaleString('en-GB'),
      ...(hasWhole ? [denominator?.toLocaleString('en-GB') ?? ''] : []),
      ...(hasResult ? [result ?? (denominator === 0 ? 'None to count' : '')] : []),
      ...(hasUnknown ? [unknown.toLocaleString('en-GB')] : []),
    ]),
  };
};
