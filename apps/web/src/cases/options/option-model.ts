import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { MATCHES, PLACEMENT_KINDS } from '@lib/panel/options/placement-kind';
import { COST_PARTS } from '@lib/panel/options/weekly-cost';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { choicesFrom } from '../search/choices-from';
import { optionsPaths } from './options.paths';

export interface OptionModelParts {
  /** The column of an option that is there; left out for a new one. */
  readonly position?: number;
  /** What somebody else saved meanwhile. */
  readonly saved?: readonly SummaryRow[];
  /** Somebody else removed it meanwhile. */
  readonly removed?: boolean;
}

/** The page on which an option is written. */
export const optionModel = (
  reference: string,
  form: FormModel,
  { position, saved, removed }: OptionModelParts = {},
): object => ({
  title: position === undefined ? 'Add an option' : 'Change an option',
  caption: `Case ${reference}`,
  action:
    position === undefined || removed
      ? optionsPaths.add(reference)
      : optionsPaths.change(reference, position),
  back: { href: optionsPaths.options(reference) },
  kinds: choicesFrom(PLACEMENT_KINDS),
  matches: choicesFrom(MATCHES).reverse(),
  registrations: choicesFrom(REGISTRATIONS),
  parts: Object.entries(COST_PARTS).map(([name, label]) => ({ name, label })),
  isNew: position === undefined || removed,
  saved,
  removed,
  form,
});
