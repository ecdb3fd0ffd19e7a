import { Hat, hatTitle } from '@lib/access/people/hat';
import { Session, SessionLine } from '@lib/access/sessions/session';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatMoment } from '@lib/kernel/london-format';
import { formOf } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { signInPaths } from '../sign-in/sign-in.paths';
import { accountPaths } from './account.paths';

export const accountPage = (
  session: Session,
  sessions: readonly SessionLine[],
  recoveryCodesLeft: number,
): object => ({
  title: 'Your account',
  facts: factsOf(session, recoveryCodesLeft),
  sessions: sessionsTable(session, sessions),
  hats: session.hats.length > 1 ? session.hats.map(asChoice) : [],
  form: formOf({ role: session.hat.key }),
  isMadeUp: session.method === 'practice',
  paths: accountPaths,
  signOutPath: signInPaths.signOut,
});

const factsOf = (session: Session, recoveryCodesLeft: number): SummaryRow[] => [
  { label: 'Name', value: session.personName },
  { label: 'Email address', value: session.email },
  { label: 'You act as', value: hatWords(session.hat) },
  ...(session.method === 'practice'
    ? []
    : [
        {
          label: 'Recovery codes left',
          value: recoveryCodesLeft,
          change: { href: accountPaths.recoveryCodes, text: 'Make new ones', what: 'recovery codes' },
        },
      ]),
];

const sessionsTable = (session: Session, sessions: readonly SessionLine[]): DataTable => ({
  caption: 'Where you are signed in',
  columns: [{ text: 'Signed in' }, { text: 'Last used' }, { text: 'Browser' }],
  rows: sessions.map((line) => [
    formatMoment(line.createdAt),
    formatMoment(line.lastSeenAt),
    line.id === session.id ? 'This one' : 'Another browser',
  ]),
});

const asChoice = (hat: Hat): Choice => ({ value: hat.key, text: hatWords(hat) });

/** "Borough officer, Bromley". */
export const hatWords = (hat: Hat): string => `${hatTitle(hat)}, ${placeOf(hat)}`;

const placeOf = (hat: Hat): string =>
  hat.boroughId === null ? 'the programme' : authorityById(hat.boroughId).name;
