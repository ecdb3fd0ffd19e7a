import { InvalidError } from '@lib/kernel/domain-error';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { ScheduleWish } from '@lib/reports/schedules/save-schedule';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { ScheduleForm } from './schedule.form';

export type ReadSchedule =
  | {
      readonly ok: true;
      readonly wish: ScheduleWish;
      readonly seen: boolean;
      readonly version: number;
      readonly form: FormModel;
    }
  | { readonly ok: false; readonly form: FormModel };

/** Reads the form and its words; what is wrong with either stands at its question. */
export const readSchedule = (body: unknown): ReadSchedule => {
  const form = parseForm(ScheduleForm, body);
  if (!form.ok) return { ok: false, form };
  const { report, when, asAtRule, seen, version } = form.value;
  try {
    const wish = { reportCode: report, cadence: readCadence(when), asAtRule };
    return { ok: true, wish, seen: seen === 'yes', version: Number(version ?? 0), form };
  } catch (error) {
    if (error instanceof InvalidError)
      return { ok: false, form: { values: form.values, errors: errorsOf(error.problems) } };
    throw error;
  }
};
