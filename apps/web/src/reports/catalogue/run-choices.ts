import { ROLES } from '@lib/access/permissions/role';
import { Prospects } from '@lib/reports/runs/report-runs.service';
import { FormModel } from '@lib/web-kit/forms/form-model';

/** Something to tick. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The reports that can go into a bundle, in its order; none for another report. */
export const partChoices = ({ parts }: Pick<Prospects, 'parts'>): readonly Choice[] =>
  parts.map(({ code, title }) => ({ value: code, text: title }));

/** The form as it is first opened has every report ticked. */
export const withAllParts = (form: FormModel, { parts }: Pick<Prospects, 'parts'>): FormModel =>
  'parts' in form.values || 'choose' in form.values
    ? form
    : { ...form, values: { ...form.values, parts: parts.map(({ code }) => code) } };

/** Whom a run can tell: only those who may open its workbook. */
export const tellChoices = (
  { roles, nameable }: Pick<Prospects, 'roles' | 'nameable'>,
  names: ReadonlyMap<string, string>,
  form: Pick<FormModel, 'values'>,
): { readonly roles: readonly Choice[]; readonly people: readonly Choice[] } => ({
  roles: roles.map((role) => ({ value: role, text: ROLES[role].title })),
  people: peopleToTick(nameable, names, form),
});

/**
 * People by name. Whom the reader may not know by name is told by role, and only offered here where a form has them ticked
 * already, so that saving it again does not drop them.
 */
export const peopleToTick = (
  nameable: readonly string[],
  names: ReadonlyMap<string, string>,
  { values }: Pick<FormModel, 'values'>,
): readonly Choice[] =>
  nameable
    .filter((id) => names.has(id) || [values['people'] ?? []].flat().includes(id))
    .map((id) => ({ value: id, text: names.get(id) ?? 'Somebody whose name is not known here' }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
