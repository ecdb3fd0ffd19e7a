import { wordsOf } from '@lib/mail/messages/message-kind';
import { Message } from '@lib/mail/messages/message';
import { reportTitle } from './report-title';

/** "A report is ready: Placements snapshot". A message keeps the code of its report; people know it by its title. */
export const messageWords = ({ kind, reference }: Pick<Message, 'kind' | 'reference'>): string =>
  wordsOf({ kind, reference: isOfReport(kind) && reference !== null ? reportTitle(reference) : reference });

const isOfReport = (kind: Message['kind']): boolean => kind.startsWith('report-');
