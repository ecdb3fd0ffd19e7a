import { PossibleTransfer, TRANSFER_ANSWERS } from '@lib/placements/transfers/possible-transfer';
import { day, key, oneOf, orNull, shape, text, whole } from '../../../api-docs/schemas/schema';
import { FIELDS } from '../../api/children.schemas';

export const TRANSFER = shape<PossibleTransfer>(
  'PossibleTransfer',
  'A child of your borough who may be in another authority’s return: nothing of the other child',
  {
    id: key('Key of the possible transfer'),
    childId: FIELDS.childId,
    localReference: FIELDS.localReference,
    serviceReference: FIELDS.serviceReference,
    direction: oneOf(['left', 'came'], 'Whether your care ended as taken over, or began'),
    happenedOn: day('The day of that in your own returns'),
    answer: orNull(oneOf(Object.keys(TRANSFER_ANSWERS), 'What your borough said; null while nothing')),
    answeredByName: orNull(text('Who said so', 'A made-up officer')),
    version: whole('Goes up with each answer; to be given with the next'),
  },
);
