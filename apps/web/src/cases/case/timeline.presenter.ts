import { formatMoment } from '@lib/kernel/london-format';
import { CASE_ACTS, CaseAct } from '@lib/panel/cases/case-event';
import { CaseEvent } from '@lib/panel/cases/case-events.query';
import { CASE_MOVES, CaseMoveName } from '@lib/panel/cases/case-moves';
import { withdrawalWords } from '@lib/panel/referrals/withdraw-case';
import { isRejection, REJECTIONS } from '@lib/panel/review/rejection';
import { SECTIONS } from '@lib/panel/referrals/sections/section-list';
import { TimelineEvent } from '@lib/web-kit/govuk/timeline-event';

/** What happened, in the words of the tables of moves and acts. */
export const timelineOf = (events: readonly CaseEvent[]): TimelineEvent[] =>
  events.map(({ kind, at, by, particulars }) => ({
    title: kind in CASE_MOVES ? CASE_MOVES[kind as CaseMoveName].happened : CASE_ACTS[kind as CaseAct],
    by,
    when: formatMoment(at),
    datetime: at.toString(),
    text: detailOf(particulars),
  }));

const detailOf = ({ because, section }: CaseEvent['particulars']): string | undefined => {
  if (typeof because === 'string')
    return withdrawalWords(because) ?? (isRejection(because) ? REJECTIONS[because].title : undefined);
  return SECTIONS.find(({ code }) => code === section)?.title;
};
