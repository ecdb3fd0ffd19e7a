import { ScheduleWish } from '@lib/reports/schedules/save-schedule';
import { PartChoice } from '@lib/reports/report';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { reportTitle } from '@lib/reports/report-title';
import { partChoices } from '../catalogue/run-choices';
import { ReadSchedule } from './read-schedule';

/** A schedule that was understood, before the reports of its bundle are chosen. */
export type Understood = Extract<ReadSchedule, { ok: true }>;

const FIELDS = ['report', 'when', 'asAtRule', 'version', 'draft'] as const;

/** The question which reports go in: everything that was answered before goes along. */
export const partsModel = (
  { form, wish }: { readonly form: FormModel; readonly wish: ScheduleWish },
  offered: readonly PartChoice[],
  of: { readonly ticked: readonly string[]; readonly check: string; readonly back: string },
): object => ({
  title: 'Which reports go in',
  report: reportTitle(wish.reportCode),
  form: { values: { parts: of.ticked }, errors: form.errors },
  parts: partChoices({ parts: offered }),
  hidden: Object.fromEntries(
    FIELDS.flatMap((name) => (form.values[name] ? [[name, form.values[name]]] : [])),
  ),
  skip: asList(form.values['skip']),
  action: of.check,
  back: { href: of.back },
});

const asList = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value as unknown[];
  return value ? [value] : [];
};
