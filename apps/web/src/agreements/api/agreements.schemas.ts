import { Agreement, AgreementState, PURPOSES } from '@lib/boroughs/agreements/agreement';
import { borough, day, key, list, moment, oneOf, orNull, shape, text } from '../../api-docs/schemas/schema';

export interface AgreementToday extends Agreement {
  readonly state: AgreementState;
}

export const AGREEMENT = shape<AgreementToday>('Agreement', 'A data-sharing agreement, as it stands today', {
  id: key('Key of the agreement'),
  boroughId: borough('DfE number of the borough'),
  purpose: oneOf(Object.keys(PURPOSES), 'What the data may be used for'),
  startsOn: day('The first day it holds'),
  endsOn: day('The last day it holds, as signed'),
  reference: text('Where the signed agreement is filed', 'IG/2026/014'),
  signedBy: text('Who signed for the borough', 'Director of children’s services'),
  recordedBy: orNull(key('Key of the person who recorded it; null for one that came with the installation')),
  recordedAt: moment('When it was recorded'),
  endedEarlyOn: orNull(day('The last day it holds when it was ended early; null when it was not')),
  state: oneOf(['not started', 'live', 'ends soon', 'ended'], 'How it stands today'),
});

export interface AgreementsToday {
  readonly agreements: readonly AgreementToday[];
  readonly without: readonly string[];
}

export const AGREEMENTS = shape<AgreementsToday>('Agreements', 'All agreements, by borough, newest first', {
  agreements: list(AGREEMENT, 'Those that ended too'),
  without: list(text('Name of a borough', 'Camden'), 'Boroughs whose returns cannot be imported today'),
});
