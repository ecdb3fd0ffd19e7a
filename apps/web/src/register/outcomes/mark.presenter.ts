import { MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';
import { dated, selected, written } from './form-field';

/** The form on which a mark of a panel is recorded. */
export const presentMark = ({ row }: RegisterPage, form: FormModel): object => ({
  title: 'Mark of a panel',
  caption: captionOf(row),
  back: { href: registerPaths.placement(row.placement.id) },
  action: registerPaths.mark(row.placement.id),
  lead: [
    'A panel can mark a placement as one of high cost whatever it costs, and says why. From the day of the panel on, the mark takes the placement in.',
    'It is the panel’s decision; here you record it for your borough. Where the recommendation itself has a mark, it is recorded when your borough accepts, or when the start is recorded, and there is nothing to do here.',
  ],
  sections: [
    {
      fields: [
        selected('reason', 'Why did the panel mark it?', MARK_REASONS, { blank: 'Choose one' }),
        written(
          'caseReference',
          'Case in which the panel decided it (optional)',
          'For example, PLP-2026-0143. Leave it empty for a panel of your borough’s own',
        ),
        dated('markedOn', 'Day of the panel', 'For example, 27 9 2026'),
      ],
    },
  ],
  button: 'Save the mark',
  version: row.version,
  form,
});
