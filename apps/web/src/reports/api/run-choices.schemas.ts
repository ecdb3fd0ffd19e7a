import { RECIPIENT_ROLES, RecipientRole } from '@lib/reports/deliveries/entitled';
import { PartChoice } from '@lib/reports/report';
import { key, list, oneOf, orNull, shape, text } from '../../api-docs/schemas/schema';

interface NameablePerson {
  readonly id: string;
  readonly name: string | null;
}

/** What can be chosen when somebody runs a report. */
export interface RunChoicesAnswer {
  readonly parts: readonly PartChoice[];
  readonly roles: readonly RecipientRole[];
  readonly people: readonly NameablePerson[];
}

const PART = shape<PartChoice>('RunPart', 'A report that can go into the workbook of a workstream', {
  code: text('Its code', 'placements-snapshot'),
  title: text('Its title', 'Placements snapshot'),
});

const PERSON = shape<NameablePerson>('RunRecipient', 'Somebody a run can tell', {
  id: key('Key of the person'),
  name: orNull(text('Their name; null where it is not yours to see', 'A made-up officer')),
});

export const RUN_CHOICES = shape<RunChoicesAnswer>('RunChoices', 'What can be chosen of a run', {
  parts: list(
    PART,
    'Reports that can go in, in their order; none for one that is not put together from others',
  ),
  roles: list(oneOf(RECIPIENT_ROLES, 'A role'), 'Roles whose holders may open its workbook'),
  people: list(PERSON, 'People who may open it now'),
});
