import { InvalidError } from '@lib/kernel/domain-error';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { ScheduleWish } from '@lib/reports/schedules/save-schedule';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { ScheduleForm } from './schedule.form';
import { versionNamed } from './version-name';

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
  const { report, when, asAtRule, seen, version: seenVersion } = form.value;
  try {
    const version = versionNamed(report);
    const madeFor = version.for === 'a panel' ? undefined : version.for;
    const wish = { reportCode: version.code, madeFor, cadence: readCadence(when), asAtRule };
    return { ok: true, wish, seen: seen === 'yes', version: Number(seenVersion ?? 0), form };
  } catch (error) {
    if (error instanceof InvalidError)
      return { ok: false, form: { values: form.values, errors: errorsOf(error.problems) } };
    throw error;
  }
};
