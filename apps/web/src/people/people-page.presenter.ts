import { PendingInvitation } from '@lib/access/invitations/invitation';
import { Person } from '@lib/access/people/person';
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
}

export const invitationLines = (pending: readonly PendingInvitation[]): InvitationLine[] =>
  pending.map((invitation) => ({
    who: invitation.email ?? 'First administrator',
    what:
      invitation.role === null
        ? 'To get back in'
        : roleWords({ role: invitation.role, boroughId: invitation.boroughId }),
    until: formatMoment(invitation.expiresAt),
    status: invitation.expired
      ? { text: 'Expired', kind: 'problem' as const }
      : { text: 'Waiting', kind: 'waiting' as const },
    withdrawAction: peoplePaths.withdraw(invitation.id),
  }));

export const personFacts = (person: Person): SummaryRow[] => [
  { label: 'Email address', value: person.email },
  {
    label: 'Roles',
    value: person.held.map(roleWords).join('; ') || 'None',
    change: person.deactivatedAt ? undefined : { href: peoplePaths.roles(person.id), what: 'roles' },
  },
  { label: 'Last signed in', value: lastSignedIn(person) },
  { label: 'Second factor', value: secondFactor(person) },
  { label: 'Account', status: stateOf(person) },
];

const lastSignedIn = ({ lastSignedInAt }: Person): string =>
  lastSignedInAt ? formatMoment(lastSignedInAt) : 'Never';

const secondFactor = (person: Person): string => {
  if (person.isMadeUp) return 'None: made-up person';
  return person.hasSecondFactor ? 'Set up' : 'Not set up';
};

const stateOf = ({ deactivatedAt }: Person): Status =>
  deactivatedAt ? { text: 'Deactivated', kind: 'cannot' } : { text: 'Open', kind: 'done' };
