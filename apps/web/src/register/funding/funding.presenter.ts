import { formatPounds } from '@lib/kernel/pounds';
import { Funder, FUNDING_STATUSES } from '@lib/high-cost/funding/funding-position';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { choicesOf } from '../lines/add-line.presenter';
import { FUNDER_INSIDE, positionWords } from '../record/funding-rows';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';
import { LONGEST_EVIDENCE } from './funding.form';

/** The form on which one funder is stated, with what is recorded of it now. */
export const presentFunding = ({ row, funding }: RegisterPage, funder: Funder, form: FormModel): object => {
  const standing = funding.find((one) => one.funder === funder);
  return {
    title: `Where a funder stands: ${FUNDER_INSIDE[funder]}`,
    caption: captionOf(row),
    back: { href: registerPaths.placement(row.placement.id) },
    action: registerPaths.funding(row.placement.id, funder),
    recorded: standing ? positionWords(standing) : [],
    weekly: row.weeklyPence === null ? null : formatPounds(row.weeklyPence),
    isIncome: funder === 'asylum-grant',
    statuses: choicesOf(FUNDING_STATUSES),
    longestEvidence: LONGEST_EVIDENCE,
    seen: standing?.id ?? '',
    form,
  };
};
