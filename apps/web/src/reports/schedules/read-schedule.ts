import { InvalidError } from '@lib/kernel/domain-error';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { ScheduleWish } from '@lib/reports/schedules/save-schedule';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { ScheduleForm } from './schedule.form';
import { skipRulesOf } from './skip-choices';
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

/** Reads the form and its words; what is wrong with either stands at its question. A draft may leave out when. */
export const readSchedule = (body: unknown): ReadSchedule => {
  const form = parseForm(ScheduleForm, body);
  if (!form.ok) return { ok: false, form };
  const { report, when, asAtRule, skip, choose, parts, draft, seen, version: seenVersion } = form.value;
  if (when.trim() === '' && draft !== 'yes')
    return { ok: false, form: { values: form.values, errors: { when: 'Enter when it should run' } } };
  try {
    const version = versionNamed(report);
    const madeFor = version.for === 'a panel' ? undefined : version.for;
    const wish = {
      ...{ reportCode: version.code, madeFor, asAtRule, draft: draft === 'yes' },
      cadence: when.trim() === '' ? null : readCadence(when),
      ...skipRulesOf(skip),
      ...(choose === 'yes' ? { parts } : {}),
    };
    return { ok: true, wish, seen: seen === 'yes', version: Number(seenVersion ?? 0), form };
  } catch (error) {
    if (error instanceof InvalidError)
      return { ok: false, form: { values: form.values, errors: errorsOf(error.problems) } };
    throw error;
  }
};
