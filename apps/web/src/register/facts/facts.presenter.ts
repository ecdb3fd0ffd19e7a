import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { formatDay } from '@lib/kernel/london-format';
import { NEEDS_BANDS, PROCUREMENTS } from '@lib/high-cost/register/register-entry';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { choicesOf } from '../lines/add-line.presenter';
import { factRows } from '../record/fact-rows';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';

/** The form of the facts; beside it, where somebody else was first, what is recorded now. */
export const presentFacts = ({ row }: RegisterPage, form: FormModel): object => ({
  title: 'Facts of the placement',
  caption: captionOf(row),
  back: { href: registerPaths.placement(row.placement.id) },
  action: registerPaths.facts(row.placement.id),
  recorded: factRows(row, '').map(({ label, value }): SummaryRow => ({ label, value })),
  startedOn: formatDay(row.placement.startedOn),
  registrations: choicesOf(REGISTRATIONS),
  procurements: choicesOf(PROCUREMENTS),
  needsBands: choicesOf(NEEDS_BANDS),
  version: row.version,
  form,
});
