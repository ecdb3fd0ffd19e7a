import { Message } from '@lib/mail/messages/message';
import { MessageKind } from '@lib/mail/messages/message-kind';
import { casesPaths } from '../cases/cases.paths';
import { actionsPaths } from '../panel/actions/actions.paths';
import { conflictsPaths } from '../panel/conflicts/conflicts.paths';
import { minutesPaths } from '../panel/minutes/minutes.paths';
import { panelPaths } from '../panel/panel.paths';
import { providersPaths } from '../providers/providers.paths';
import { registerPaths } from '../register/register.paths';
import { reportsPaths } from '../reports/reports.paths';
import { surveysPaths } from '../surveys/surveys.paths';

type Opened = Pick<Message, 'opens' | 'reference' | 'hat'>;

const boroughsCase = ({ reference }: Opened): string => casesPaths.case(reference ?? '');
const panelsCase = ({ reference }: Opened): string => panelPaths.case(reference ?? '');
const boroughsWave = ({ opens }: Opened): string => surveysPaths.wave(opens);
const eithersCase = (message: Opened): string =>
  message.hat === 'programme' ? panelsCase(message) : boroughsCase(message);

/** Where the link of a message leads: the page on which its reader can do what is asked. */
const PAGES: Readonly<Record<MessageKind, (message: Opened) => string>> = {
  'report-failed': () => reportsPaths.runsThat('failed'),
  'report-ready': ({ opens }) => reportsPaths.run(opens),
  'report-late': ({ opens }) => reportsPaths.run(opens),
  'report-nothing': ({ opens }) => reportsPaths.run(opens),
  'schedule-needs-owner': ({ opens }) => reportsPaths.schedule(opens),
  'referral-to-approve': boroughsCase,
  'referral-sent-back': boroughsCase,
  'case-submitted': panelsCase,
  'information-requested': boroughsCase,
  'information-given': panelsCase,
  'case-not-accepted': boroughsCase,
  'case-withdrawn': panelsCase,
  'case-listed': boroughsCase,
  'case-deferred': boroughsCase,
  'case-deferred-again': eithersCase,
  'emergency-to-ratify': panelsCase,
  'agenda-published': ({ opens }) => conflictsPaths.conflicts(opens),
  'minutes-to-approve': ({ opens }) => minutesPaths.minutes(opens),
  'minute-of-case': boroughsCase,
  'case-expires': boroughsCase,
  'minutes-issued': ({ opens }) => minutesPaths.minutes(opens),
  'recommendation-made': boroughsCase,
  'response-recorded': panelsCase,
  'action-given': ({ opens }) => actionsPaths.action(opens),
  'boroughs-action-given': boroughsCase,
  'follow-up-due': boroughsCase,
  'follow-up-overdue': boroughsCase,
  'outcome-review-due': ({ opens }) => registerPaths.review(opens),
  'outcome-review-overdue': ({ opens }) => registerPaths.review(opens),
  'survey-section-given': ({ opens }) => surveysPaths.wave(opens),
  'setting-unregistered': ({ opens }) => providersPaths.setting(opens),
  'survey-opened': boroughsWave,
  'survey-due': boroughsWave,
  'survey-overdue': boroughsWave,
  'survey-nudge': boroughsWave,
  'survey-days-changed': boroughsWave,
  'survey-corrections-changed': boroughsWave,
  'survey-to-approve': ({ opens }) => `${surveysPaths.wave(opens)}/approve`,
  'survey-sent-back': boroughsWave,
  'survey-returned': ({ opens }) => `${surveysPaths.wave(opens)}/comments`,
  'survey-accepted': boroughsWave,
};

export const pageOf = (message: Opened & Pick<Message, 'kind'>): string => PAGES[message.kind](message);
