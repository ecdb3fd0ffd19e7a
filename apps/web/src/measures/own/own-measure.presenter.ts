import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { MeasureDefinition } from '@lib/measures/measure';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { OwnLine } from './own-line';
import { measuresPaths } from '../measures.paths';
import { hasOwn, OwnMeasure } from './own-measures.service';
import { OWN_VALUES } from './own-values';

export interface OwnModel {
  readonly heading: string;
  readonly action: string;
  readonly form: FormModel;
  /** Null while there is nothing to show, or the day was not understood. */
  readonly table: DataTable | null;
  readonly reason: string | null;
}

interface Around {
  readonly measure: MeasureDefinition;
  readonly viewer: Viewer;
  readonly form: FormModel;
}

/** The reader’s own figure beside a measure’s definition; null for somebody of no borough, and where there is none. */
export const presentOwn = (found: OwnMeasure | null, { measure, viewer, form }: Around): OwnModel | null => {
  if (!hasOwn(viewer) || !OWN_VALUES.some(({ code }) => code === measure.code)) return null;
  const borough = authorityById(viewer.boroughId!).name;
  return {
    ...{ heading: `${borough} itself`, action: measuresPaths.measure(measure.code), form },
    table: found?.lines ? tableOf(found.lines, `${borough} on ${formatDay(found.on)}`) : null,
    reason:
      found && found.lines === null
        ? `The returns of ${borough} do not reach back far enough for ${formatDay(found.on)}.`
        : null,
  };
};

const tableOf = (lines: readonly OwnLine[], caption: string): DataTable => {
  const hasWhole = lines.some(({ denominator }) => denominator !== null);
  const hasUnknown = lines.some(({ unknown }) => unknown > 0);
  return {
    caption,
    columns: [
      { text: 'Figure' },
      { text: 'Number', numeric: true },
      ...(hasWhole
        ? [
            { text: 'Of', numeric: true },
            { text: 'Result', numeric: true },
          ]
        : []),
      ...(hasUnknown ? [{ text: 'Not known', numeric: true }] : []),
    ],
    stacks: false,
    rows: lines.map(({ label, numerator, denominator, result, unknown }) => [
      label,
      numerator.toLocaleString('en-GB'),
      ...(hasWhole
        ? [denominator?.toLocaleString('en-GB') ?? '', result ?? (denominator === 0 ? 'Nobody to count' : '')]
        : []),
      ...(hasUnknown ? [unknown.toLocaleString('en-GB')] : []),
    ]),
  };
};
