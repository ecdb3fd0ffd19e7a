import { formatDay } from '@lib/kernel/london-format';
import {
  DESTINATIONS,
  ENDING_RATINGS,
  ENDING_REASONS,
  PLANNED,
  STEPPED_DOWN,
} from '@lib/high-cost/endings/placement-ending';
import { plannedByReturn } from '@lib/high-cost/endings/planned-by-return';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { captionOf } from '../record/record.presenter';
import { registerPaths } from '../register.paths';
import { numbered, selected } from './form-field';

/** The form of how a placement ended. */
export const presentEnding = ({ row, outcomes }: RegisterPage, form: FormModel): object => {
  const { endedOn, id } = row.placement;
  const hint = plannedByReturn(outcomes.endCodes);
  return {
    title: 'How the placement ended',
    caption: captionOf(row),
    back: { href: registerPaths.placement(id) },
    action: registerPaths.ending(id),
    lead: [
      endedOn === null
        ? 'The placement has not ended. Record its end first, on the page of the child.'
        : `It ended on ${formatDay(endedOn)}. Leave empty what is not known.`,
    ],
    sections: [
      {
        fields: [
          selected('planned', 'Was the ending planned?', PLANNED, {
            hint:
              hint === null
                ? undefined
                : `The codes of the return say: ${PLANNED[hint].toLowerCase()}. Confirm it or change it`,
          }),
          selected('reason', 'Why did it end?', ENDING_REASONS),
          numbered('noticeDays', 'Days of notice that were given', { hint: 'Enter 0 where there was none' }),
          selected('destination', 'Where did the child go?', DESTINATIONS),
          selected('stepDown', 'Is that less intensive than the placement was?', STEPPED_DOWN),
          selected('rating', 'Did the placement achieve what it was for?', ENDING_RATINGS),
        ],
      },
    ],
    button: 'Save the ending',
    version: row.version,
    form,
  };
};
