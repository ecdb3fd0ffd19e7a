import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { partOfLine } from '@lib/measures/behind/list-part';
import { MeasureDefinition } from '@lib/measures/measure';
import { MEASURES } from '@lib/measures/measure-register';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
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
    table: found?.lines
      ? ownTable(found.lines, `${borough} on ${formatDay(found.on)}`, partHref(measure, viewer, found.on))
      : null,
    reason: found && found.lines === null ? none(borough, formatDay(found.on)) : null,
    note,
    behindHref: found?.lines ? behindHref(measure, viewer, found.on) : null,
    behindText: `See the ${rows} behind this number`,
  };
};

const behindHref = ({ code }: MeasureDefinition, { permissions }: Viewer, on: Day): string | null =>
  hasList(code) && permissions.has('see children') ? withQuery(measuresPaths.behind(code), { on }) : null;

/** Where the rows of one line are, for those who may see them: groups, providers and tiers have lists of their own. */
const partHref = (
  measure: MeasureDefinition,
  viewer: Viewer,
  on: Day,
): ((line: OwnLine) => string | null) => {
  const href = behindHref(measure, viewer, on);
  const parts = MEASURES.find(({ code }) => code === measure.code)?.parts;
  return (line) => {
    const part = line.numerator === 0 ? null : partOfLine(parts, line);
    return href && part && withQuery(href, { part: part.code });
  };
};

const labelCell = ({ label }: OwnLine, href: string | null): TableCell =>
  href === null ? label : { text: label, href, hiddenText: 'see the rows behind it' };

/** The figures of a borough on a day, exact, in a table. @param hrefOf where the rows behind a line are; null for a line without a list of its own */
export const ownTable = (
  lines: readonly OwnLine[],
  caption: string,
  hrefOf: (line: OwnLine) => string | null = () => null,
): DataTable => {
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
    // Five columns are more than a telephone has room for, and the result is one of the last.
    stacks: true,
    rows: lines.map((line) => {
      const { numerator, denominator, result, unknown } = line;
      return [
        labelCell(line, hrefOf(line)),
        numerator.toLocaleString('en-GB'),
        ...(hasWhole ? [denominator?.toLocaleString('en-GB') ?? ''] : []),
        ...(hasResult ? [result ?? (denominator === 0 ? 'None to count' : '')] : []),
        ...(hasUnknown ? [unknown.toLocaleString('en-GB')] : []),
      ];
    }),
  };
};
