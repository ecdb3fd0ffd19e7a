import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { AUTHORISERS, EXTENSION_REASONS } from '@lib/high-cost/extensions/placement-extension';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';
import { dated, selected } from './form-field';

/** The form on which a placement goes on, allowed or not. */
export const presentExtend = ({ row }: RegisterPage, form: FormModel): object => {
  const { expectedEndOn, weeklyPence } = row;
  return {
    title: 'The placement goes on',
    caption: captionOf(row),
    back: { href: registerPaths.placement(row.placement.id) },
    action: registerPaths.extend(row.placement.id),
    lead: [
      expectedEndOn === null
        ? 'No day is recorded on which it was expected to end. Record one in the facts first.'
        : `It was expected to end on ${formatDay(expectedEndOn)}.`,
      ...(weeklyPence === null
        ? []
        : [`Each week more costs ${formatPounds(weeklyPence)} before VAT, as it is priced now.`]),
    ],
    sections: [
      {
        fields: [
          dated('toDay', 'Day it is expected to end now', 'For example, 31 3 2027'),
          selected('authorisedBy', 'Whose decision is it?', AUTHORISERS, { blank: 'Choose one' }),
          selected('reason', 'Why does it go on?', EXTENSION_REASONS, { blank: 'Choose one' }),
        ],
      },
    ],
    button: 'Save',
    version: row.version,
    form,
  };
};
