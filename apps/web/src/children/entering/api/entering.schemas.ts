import { AddedChild } from '@lib/placements/entering/enter-child.service';
import { PossibleMatch } from '@lib/placements/entering/possible-matches';
import { key, list, oneOf, shape } from '../../../api-docs/schemas/schema';
import { FIELDS } from '../../api/children.schemas';

export const ADDED_CHILD = shape<AddedChild>('AddedChild', 'The child who was added', {
  childId: FIELDS.childId,
  serviceReference: FIELDS.serviceReference,
});

const MATCH = shape<PossibleMatch>('PossibleMatch', 'A child of your borough who may be meant', {
  id: FIELDS.childId,
  localReference: FIELDS.localReference,
  because: oneOf(['reference', 'birth month and sex'], 'Why they may be the same child'),
});

export const MATCHES = list(MATCH, 'Those of all but the same reference first');

export interface EnteredKey {
  readonly id: string;
}

export const ENTERED_KEY = shape<EnteredKey>('EnteredKey', 'What was entered', {
  id: key('Key of the entry'),
});

export interface Withdrawn {
  readonly childId: string;
}

export const WITHDRAWN = shape<Withdrawn>('Withdrawn', 'Whose entry was taken back', {
  childId: FIELDS.childId,
});
