import { MESSAGE_KINDS, wordsOf } from '@lib/mail/messages/message-kind';
import { Message } from '@lib/mail/messages/message';
import { REPORTS } from '@lib/reports/report-register';

/** "A report is ready: Placements snapshot". A message keeps the code of its report; people know it by its title. */
export const messageWords = (message: Pick<Message, 'kind' | 'reference'>): string => {
  const report = isOfReport(message) && REPORTS.find(({ code }) => code === message.reference);
  return report ? `${MESSAGE_KINDS[message.kind].text}: ${report.title}` : wordsOf(message);
};

const isOfReport = ({ kind }: Pick<Message, 'kind'>): boolean => kind.startsWith('report-');
