import { PendingInvitation } from '@lib/access/invitations/invitation';
import { HeldRole } from '@lib/access/people/hat';
import { Person } from '@lib/access/people/person';
import { ROLES } from '@lib/access/permissions/role';
import {
  borough,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

const ROLE_NAMES = Object.keys(ROLES);

export const HELD_ROLE = shape<HeldRole>('HeldRole', 'A role in a place', {
  role: oneOf(ROLE_NAMES, 'What they are'),
  boroughId: orNull(borough('DfE number of the borough; null for the programme')),
});

export const PERSON = shape<Person>('Person', 'A person with an account', {
  id: key('Key of the person'),
  name: text('Full name', 'Olive Fernsby'),
  email: text('Work email address', 'olive.fernsby@camden.example'),
  held: list(HELD_ROLE, 'The roles they hold now'),
  lastSignedInAt: orNull(moment('When they last signed in; null when never')),
  hasSecondFactor: flag('Whether a second factor is set up'),
  isMadeUp: flag('Whether this is a made-up person of a practice installation'),
  deactivatedAt: orNull(moment('When the account was closed; null while it is open')),
});

export interface PeoplePage {
  readonly people: readonly Person[];
  readonly total: number;
  readonly page: number;
}

export const PEOPLE_PAGE = shape<PeoplePage>('PeoplePage', 'People by name, 50 a page', {
  people: list(PERSON, 'The people of this page'),
  total: whole('How many match on all pages'),
  page: whole('This page'),
});

const INVITATION = shape<PendingInvitation>('Invitation', 'An invitation nobody has used yet', {
  id: key('Key of the invitation'),
  purpose: oneOf(['join', 'first administrator', 'get back in', 'new role'], 'What it is for'),
  email: orNull(
    text('Who it was made for; null for the first administrator', 'olive.fernsby@camden.example'),
  ),
  name: orNull(text('Their name, as whoever invited gave it', 'Olive Fernsby')),
  role: orNull(oneOf(ROLE_NAMES, 'The role it gives; null when it lets somebody back in')),
  boroughId: orNull(borough('DfE number of the borough of the role')),
  invitedAt: moment('When it was made'),
  expiresAt: moment('Until when it works'),
  expired: flag('Whether that is over'),
  approved: flag('Whether the borough has approved it; until then the link does nothing'),
});

export interface PendingInvitations {
  readonly invitations: readonly PendingInvitation[];
}

export const PENDING_INVITATIONS = shape<PendingInvitations>('PendingInvitations', 'Invitations still open', {
  invitations: list(INVITATION, 'Newest first'),
});

/** A link to hand over; not kept, so it is in this one answer only. */
export interface OneUseLink {
  readonly id: string;
  readonly link: string;
  readonly expiresAt: object;
  readonly approved: boolean;
}

export const ONE_USE_LINK = shape<OneUseLink>('OneUseLink', 'A link that works once, shown this once', {
  id: key('Key of the invitation'),
  link: text('Give it to the person yourself', 'https://placements.example/join/…'),
  expiresAt: moment('Until when it works'),
  approved: flag('False when an approver of the borough has to approve it before it works'),
});
