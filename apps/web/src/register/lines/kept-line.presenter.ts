import { formatMoment } from '@lib/kernel/london-format';
import { LineOfPlacement } from '@lib/high-cost/costs/cost-lines.service';
import { SOURCES } from '@lib/high-cost/register/register-entry';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { lineRows } from '../record/lines-table';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';

const aboutOf = ({ record, line }: LineOfPlacement): object => ({
  caption: captionOf(record),
  back: { href: registerPaths.placement(record.placement.id) },
  rows: [
    ...lineRows(line),
    { label: 'Where it comes from', value: SOURCES[line.source] },
    { label: 'Recorded', value: `${formatMoment(line.enteredAt)}, by ${line.enteredByName}` },
  ],
  version: line.version,
});

/** The form that gives a line its end, or another one. */
export const presentEndLine = (found: LineOfPlacement, form: FormModel): object => ({
  ...aboutOf(found),
  title: 'End a cost line',
  action: registerPaths.endLine(found.line.id),
  canEnd: found.line.per === 'week',
  form,
});

/** A line that was wrong, before it is taken back. */
export const presentTakeBack = (found: LineOfPlacement): object => ({
  ...aboutOf(found),
  title: 'Take back a cost line',
  action: registerPaths.takeBackLine(found.line.id),
});
