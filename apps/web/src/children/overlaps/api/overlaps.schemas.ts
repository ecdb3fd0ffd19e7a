import { EnteredSide, Overlap, OVERLAP_KINDS, Side } from '@lib/placements/overlaps/overlap';
import { OverlapsPage } from '@lib/placements/overlaps/overlaps.service';
import { day, key, list, oneOf, orNull, shape, text, whole } from '../../../api-docs/schemas/schema';
import { SOURCE } from '../../api/child-history.schemas';
import { FIELDS } from '../../api/children.schemas';

const SIDE_FIELDS = {
  id: orNull(key('Key of the placement or the entry; null for an episode of a return')),
  startedOn: orNull(day('First day; null where it is not said')),
  endedOn: orNull(day('The day it ended; null while open, or where it is not said')),
  place: orNull(text('Code of the placement', 'K2')),
  provider: orNull(text('Code of the provider type', 'PR4')),
  urn: orNull(text('Ofsted number of the setting', 'SC012345')),
  sector: orNull(text('Postcode sector of the placement', 'BR1 1')),
  hostAuthority: orNull(text('GSS code of the authority it lies in, or outside', 'E09000006')),
  legalStatus: orNull(text('Code of the legal status', 'C2')),
  need: orNull(text('Code of the need', 'N1')),
  source: orNull(SOURCE),
};

const STANDING = shape<Side>(
  'StandingPlacement',
  'A placement of the history that is in the way',
  SIDE_FIELDS,
);

const CLASHING = shape<EnteredSide>('ClashingPlacement', 'What is not in the history', {
  ...SIDE_FIELDS,
  entryKind: orNull(oneOf(['start', 'change', 'end'], 'Of an entry on a page, what it says')),
  enteredOn: orNull(day('The day it was entered; null for an episode of a return')),
  enteredByName: orNull(text('Who entered it', 'A made-up officer')),
});

const OVERLAP = shape<Overlap>('Overlap', 'Something that clashes with a child’s placements', {
  id: key('Key of the overlap'),
  childId: FIELDS.childId,
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  kind: oneOf(OVERLAP_KINDS, 'What kind of clash'),
  startedOn: day('The day it is about'),
  message: text('What is wrong and what to do'),
  clashing: orNull(CLASHING),
  standing: list(STANDING, 'The placements in the way, by first day'),
});

export const OVERLAPS_PAGE = shape<OverlapsPage>('OverlapsPage', 'What clashes in your borough, 50 a page', {
  overlaps: list(OVERLAP, 'Those of this page, the latest first'),
  count: whole('How many there are on all pages'),
  page: whole('This page'),
  pages: whole('How many pages there are'),
});

export interface ChildOverlapsJson {
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly overlaps: readonly Overlap[];
}

export const CHILD_OVERLAPS = shape<ChildOverlapsJson>('ChildOverlaps', 'What clashes of one child', {
  childId: FIELDS.childId,
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  overlaps: list(OVERLAP, 'The latest first; empty when everything fits'),
});
