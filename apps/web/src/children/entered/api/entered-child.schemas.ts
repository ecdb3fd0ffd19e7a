import { EnteredChildLine } from '@lib/placements/entering/entered-children.query';
import { ENTERED_SEXES } from '@lib/placements/entering/entered-codes';
import { day, key, list, oneOf, orNull, shape, text, whole } from '../../../api-docs/schemas/schema';

const ENTERED_CHILD = shape<EnteredChildLine>(
  'EnteredChild',
  'A child who was added and is in no return yet',
  {
    id: key('Key of the child'),
    localReference: text('Your own reference of the child', 'BRO-000123'),
    serviceReference: text('The reference by which everyone else knows the child', 'C-7KQ4M2'),
    birthMonth: day('The first day of the month of birth'),
    sex: oneOf(
      ENTERED_SEXES.map(({ code }) => code),
      'Code of the sex',
    ),
    legalStatus: orNull(
      text('Code of the legal status when added; null for a child on the edge of care', 'C2'),
    ),
    enteredOn: day('The day the child was added, or corrected last'),
    enteredByName: text('Who added the child', 'A made-up officer'),
    version: whole('Goes up with each change; send it back with one'),
  },
);

export const ENTERED_CHILDREN = list(ENTERED_CHILD, 'The last added first');
