import { PendingInvitation } from '@lib/access/invitations/invitation';
import { Person } from '@lib/access/people/person';
import { Viewer } from '@lib/access/viewer';
import { formatMoment } from '@lib/kernel/london-format';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { peoplePaths } from './people.paths';
import { roleWords } from './role-choices';

export const peopleTable = (people: readonly Person[]): DataTable => ({
  caption: 'People with an account',
  hideCaption: true,
  columns: [
    { text: 'Name' },
    { text: 'Roles' },
    { text: 'Last signed in' },
    { text: 'Second factor' },
    { text: 'Account' },
  ],
  rows: people.map((person) => [
    { text: person.name, href: peoplePaths.person(person.id), note: person.email },
    person.held.map(roleWords).join('; ') || 'None',
    lastSignedIn(person),
    secondFactor(person),
    { status: stateOf(person) },
  ]),
});

export interface InvitationLine {
  readonly who: string;
  readonly what: string;
  readonly until: string;
  readonly status: Status;
  readonly withdrawAction: string;
  /** Null when it is approved, or not for this viewer to approve. */
  readonly approveAction: string | null;
}

export const invitationLines = (pending: readonly PendingInvitation[], viewer: Viewer): InvitationLine[] =>
  pending.map((invitation) => ({
    who: [invitation.name, invitation.email].filter(Boolean).join(', ') || 'First administrator',
    what: purposeOf(invitation),
    until: formatMoment(invitation.expiresAt),
    status: waitingFor(invitation),
    withdrawAction: peoplePaths.withdraw(invitation.id),
    approveAction: isForViewer(invitation, viewer) ? peoplePaths.approve(invitation.id) : null,
  }));

const purposeOf = ({ purpose, role, boroughId }: PendingInvitation): string => {
  if (role === null) return 'To get back in';
  const words = roleWords({ role, boroughId });
  return purpose === 'new role' ? `${words}, as another role of theirs` : words;
};

const waitingFor = ({ expired, approved }: PendingInvitation): Status => {
  if (expired) return { text: 'Expired', kind: 'problem' };
  return { text: approved ? 'Waiting' : 'Not approved yet', kind: 'waiting' };
};

const isForViewer = ({ expired, approved }: PendingInvitation, viewer: Viewer): boolean =>
  !expired && !approved && viewer.permissions.has('approve people');

export const personFacts = (person: Person, viewer: Viewer): SummaryRow[] => [
  { label: 'Email address', value: person.email },
  {
    label: 'Roles',
    value: person.held.map(roleWords).join('; ') || 'None',
    change: canChange(person, viewer) ? { href: peoplePaths.roles(person.id), what: 'roles' } : undefined,
  },
  { label: 'Last signed in', value: lastSignedIn(person) },
  { label: 'Second factor', value: secondFactor(person) },
  { label: 'Account', status: stateOf(person) },
];

/** Nobody changes their own roles. */
export const canChange = (person: Person, viewer: Viewer): boolean =>
  person.deactivatedAt === null && person.id !== viewer.personId && viewer.permissions.has('change people');

const lastSignedIn = ({ lastSignedInAt }: Person): string =>
  lastSignedInAt ? formatMoment(lastSignedInAt) : 'Never';

const secondFactor = (person: Person): string => {
  if (person.isMadeUp) return 'None: made-up person';
  return person.hasSecondFactor ? 'Set up' : 'Not set up';
};

const stateOf = ({ deactivatedAt }: Person): Status =>
  deactivatedAt ? { text: 'Deactivated', kind: 'cannot' } : { text: 'Open', kind: 'done' };
