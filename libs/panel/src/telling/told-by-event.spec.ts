import { MESSAGE_KIND_CODES, MessageKind } from '@lib/mail/messages/message-kind';
import { CASE_ACTS } from '../cases/case-event';
import { CASE_MOVES } from '../cases/case-moves';
import { TOLD_BY_EVENT, toldByEvent, ToldByEvent } from './told-by-event';

/** Told by something else than an event of a case. */
const ELSEWHERE: readonly MessageKind[] = [
  'report-failed', 'report-late', 'report-nothing', 'report-ready', 'schedule-needs-owner', 'agenda-published', 'minutes-to-approve', 'minutes-issued', 'action-given', 'follow-up-due',
  'follow-up-overdue',
  'boroughs-action-given', 'outcome-review-due', 'outcome-review-overdue', 'setting-unregistered',
  'survey-section-given', 'survey-opened', 'survey-due', 'survey-overdue', 'survey-nudge', 'survey-to-approve',
  'survey-sent-back', 'survey-returned', 'survey-accepted', 'survey-days-changed', 'survey-corrections-changed',
]; // prettier-ignore

describe('what people are told of a case', () => {
  const all: readonly [string, ToldByEvent][] = Object.entries(TOLD_BY_EVENT);

  it('hangs on things that happen', () => {
    const happens = [...Object.keys(CASE_ACTS), ...Object.keys(CASE_MOVES)];
    expect(all.map(([kind]) => kind).filter((kind) => !happens.includes(kind))).toEqual([]);
  });

  it('is every kind of message there is, but for those told elsewhere', () => {
    const told = all.flatMap(([, { tells = [] }]) => tells.map(({ kind }) => kind));
    expect([...new Set([...told, ...ELSEWHERE])].sort()).toEqual([...MESSAGE_KIND_CODES].sort());
  });

  it('ends with the case', () => {
    for (const kind of ['reject', 'withdraw', 'expire', 'close'])
      expect(toldByEvent(kind)?.ends).toBe('everything');
    expect(toldByEvent('section saved')).toBeNull();
  });
});
