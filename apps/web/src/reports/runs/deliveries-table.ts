import { formatMoment } from '@lib/kernel/london-format';
import { ROLES } from '@lib/access/permissions/role';
import { PROBLEM_WORDS } from '@lib/mail/outbox/outbox-mail';
import { Delivery, DeliveryMail, DeliveryOutcome, ToldAs } from '@lib/reports/deliveries/delivery';
import { DataTable } from '@lib/web-kit/tables/data-table';

/** What a recipient was told, or why nothing, in words. */
export const OUTCOME_WORDS: Readonly<Record<DeliveryOutcome, string>> = {
  ready: 'Told that it is ready',
  late: 'Told that it is late',
  nothing: 'Told that there is nothing to report',
  skipped: 'Not told: the run was skipped',
  'not entitled': 'Not told: may not open the workbook any more',
  nobody: 'Not told: nobody holds the role',
};

const MAIL_WORDS: Readonly<Record<DeliveryMail, string>> = {
  sent: 'Sent',
  failed: 'Not taken yet, tried again',
  'gave up': 'Given up',
  'not wanted': 'None: they chose no mails',
  'no address': 'None: no address they can be reached at',
  'read here': 'None: they read it here first',
};

const asWords = (toldAs: ToldAs): string => {
  if (toldAs === 'named') return 'Named person';
  return toldAs === 'asker' ? 'A test, for whoever asked' : ROLES[toldAs].title;
};

const mailWords = ({ outcome, mail, mailProblem }: Delivery): string => {
  if (outcome !== 'ready' && outcome !== 'late' && outcome !== 'nothing') return 'None';
  if (mail === null) return 'Waits';
  return mail !== 'sent' && mailProblem
    ? `${MAIL_WORDS[mail]}: ${PROBLEM_WORDS[mailProblem]}`
    : MAIL_WORDS[mail];
};

/** Who was told of a run: by name for those it was made for, by role for those who see only how it went. */
export const deliveriesTable = (
  deliveries: readonly Delivery[],
  names: ReadonlyMap<string, string>,
): DataTable => {
  const isNamed = deliveries.some(({ personId }) => personId !== null);
  return {
    caption: 'Who was told',
    columns: [
      { text: 'As' },
      ...(isNamed ? [{ text: 'Person' }] : []),
      { text: 'What' },
      { text: 'When' },
      { text: 'Mail' },
    ],
    rows: deliveries.map((one) => [
      asWords(one.toldAs),
      ...(isNamed ? [one.personId === null ? '' : (names.get(one.personId) ?? 'Not known here')] : []),
      OUTCOME_WORDS[one.outcome],
      formatMoment(one.decidedAt),
      mailWords(one),
    ]),
  };
};
