import { isDay } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';

/** What a message says, whether something is asked of its reader, and whether it is mailed whatever they chose. */
export interface KindOfMessage {
  /** Of the page and of the mail: about no child, with what people call the thing after it. */
  readonly text: string;
  readonly forAction: boolean;
  readonly mandatory: boolean;
}

const toDo = (text: string, mandatory = true): KindOfMessage => ({ text, forAction: true, mandatory });
const toKnow = (text: string): KindOfMessage => ({ text, forAction: false, mandatory: false });

/** Everything people are told: a closed list, so that no words about a child can get into a message or a mail. */
export const MESSAGE_KINDS = {
  'report-failed': toDo('A report could not be made', false),
  'report-ready': toKnow('A report is ready'),
  'report-late': toKnow('A report is late, because it could not be made'),
  'report-nothing': toKnow('A report has nothing to tell this time'),
  'schedule-needs-owner': toDo('A report schedule is paused because its owner has left: take it over', false),
  'referral-to-approve': toDo('A referral waits for your approval'),
  'referral-sent-back': toDo('A referral was sent back by its approver'),
  'case-submitted': toDo('A borough has submitted a case'),
  'information-requested': toDo('The panel asks for information'),
  'information-given': toKnow('A borough has answered the panel’s questions'),
  'case-not-accepted': toKnow('The panel has not accepted a case'),
  'case-withdrawn': toKnow('A borough has withdrawn a case'),
  'case-listed': toKnow('A case is on the agenda of a panel meeting'),
  'case-deferred': toKnow('The panel has deferred a case'),
  'case-deferred-again': toDo('A case has been deferred for the second time'),
  'emergency-to-ratify': toDo('An emergency case waits to be ratified'),
  'agenda-published': toDo('The agenda of a panel meeting is published: say whether you have a conflict'),
  'minutes-to-approve': toDo('The minutes of a panel meeting wait for your approval'),
  'minute-of-case': toKnow('The minute of a case is approved'),
  'case-expires': toDo('A case will expire unless something happens'),
  'minutes-issued': toKnow('The minutes of a panel meeting are issued'),
  'recommendation-made': toDo('The panel has made a recommendation: record what the borough decides'),
  'response-recorded': toKnow('A borough has answered a recommendation'),
  'action-given': toDo('You have been given an action'),
  'boroughs-action-given': toDo('The panel asks your borough for an action'),
  'follow-up-due': toDo('A follow-up of a case is due'),
  'outcome-review-due': toDo('A review of a high-cost placement is due', false),
  'outcome-review-overdue': toDo('A review of a high-cost placement is overdue: see that it is held', false),
  'follow-up-overdue': toDo('A follow-up of a case is overdue: see that it is answered'),
  'survey-section-given': toDo('A section of a survey is yours to fill in'),
  'setting-unregistered': toDo('A setting where your borough has a child is recorded as not registered'),
  'survey-opened': toDo('A placement survey is open for your borough, due', false),
  'survey-due': toDo('Your borough’s return of a placement survey is due'),
  'survey-overdue': toDo('Your borough’s return of a placement survey is late: it was due'),
  'survey-nudge': toDo('The programme asks for your borough’s return of a placement survey, due'),
  'survey-days-changed': toDo('Your borough’s return of a placement survey has another deadline'),
  'survey-corrections-changed': toKnow('Your borough’s return of a placement survey can be corrected until'),
  'survey-to-approve': toDo('A return of a placement survey waits for your approval'),
  'survey-sent-back': toDo('A return of a placement survey was sent back by its approver'),
  'survey-returned': toDo('The programme asks about answers of your return of a placement survey'),
  'survey-accepted': toKnow('The programme has accepted your return of a placement survey'),
} as const satisfies Readonly<Record<string, KindOfMessage>>;

export type MessageKind = keyof typeof MESSAGE_KINDS;

export const MESSAGE_KIND_CODES = Object.keys(MESSAGE_KINDS) as readonly MessageKind[];

/** "A report could not be made: placements-snapshot". */
export const wordsOf = ({ kind, reference }: { kind: MessageKind; reference: string | null }): string =>
  reference === null ? MESSAGE_KINDS[kind].text : `${MESSAGE_KINDS[kind].text}: ${inWords(reference)}`;

/** A meeting is known by its day, which people read as one; a setting by its number, of which two letters are capitals. */
const inWords = (reference: string): string => {
  if (isDay(reference)) return formatDay(reference);
  return /^sc\d{6}$/.test(reference) ? reference.toUpperCase() : reference;
};
