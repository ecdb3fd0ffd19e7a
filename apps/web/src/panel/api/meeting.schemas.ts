import { Temporal } from 'temporal-polyfill';
import { PublishChecks } from '@lib/panel/agenda/publish-checks';
import { AgendaItem } from '@lib/panel/agenda/agenda-item';
import { QuorumState } from '@lib/panel/attendance/quorum';
import { MeetingEvent, meetingEventWords } from '@lib/panel/meetings/meeting-event';
import { Meeting } from '@lib/panel/meetings/meeting';
import { flag, list, moment, shape, text, whole } from '../../api-docs/schemas/schema';
import { QUORUM } from './live.schemas';
import { ITEM, ItemAnswer, itemAnswer, MEETING, MeetingAnswer, meetingAnswer } from './panel.schemas';

interface EventJson {
  readonly kind: string;
  readonly title: string;
  readonly at: Temporal.Instant;
  readonly by: string;
}

export interface MeetingJson {
  readonly meeting: MeetingAnswer;
  readonly items: readonly ItemAnswer[];
  readonly late: readonly ItemAnswer[];
  readonly events: readonly EventJson[];
}

interface Parts {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly events: readonly MeetingEvent[];
  readonly late: readonly AgendaItem[];
}

export const meetingJson = ({ meeting, items, events, late }: Parts): MeetingJson => ({
  meeting: meetingAnswer(meeting),
  items: items.map(itemAnswer),
  late: late.map(itemAnswer),
  events: events.map(({ kind, at, actorName: by }) => ({ kind, title: meetingEventWords(kind), at, by })),
});

export const MEETING_WITH_EVENTS = shape<MeetingJson>(
  'MeetingWithHistory',
  'A meeting and what happened to it',
  {
    meeting: MEETING,
    items: list(ITEM, 'What its panel sees of its agenda'),
    late: list(ITEM, 'Cases after the cut-off that wait for the chair; empty for everybody else'),
    events: list(
      shape<EventJson>('MeetingEvent', 'Something that happened to a meeting', {
        kind: text('What, as a code', 'publish'),
        title: text('The same in words', 'Agenda published'),
        at: moment('When'),
        by: text('By whom', 'A coordinator'),
      }),
      'Newest first',
    ),
  },
);

export interface ChecksJson {
  readonly meeting: MeetingAnswer;
  readonly items: number;
  readonly quorum: QuorumState;
  readonly notShared: readonly ItemAnswer[];
  readonly late: readonly ItemAnswer[];
  readonly undeclared: readonly string[];
  readonly canPublish: boolean;
}

export const checksJson = (meeting: Meeting, checks: PublishChecks): ChecksJson => ({
  meeting: meetingAnswer(meeting),
  ...{ items: checks.items, quorum: checks.quorum, undeclared: checks.undeclared },
  ...{ notShared: checks.notShared.map(itemAnswer), late: checks.late.map(itemAnswer) },
  canPublish: checks.canPublish,
});

export const CHECKS = shape<ChecksJson>('PublishChecks', 'What is looked at before an agenda is published', {
  meeting: MEETING,
  items: whole('How many items are on it', 8),
  quorum: QUORUM,
  notShared: list(ITEM, 'Cases the panel no longer sees; they have to come off'),
  late: list(ITEM, 'Cases after the cut-off that the chair has not taken'),
  undeclared: list(text('A name'), 'Who has yet to declare conflicts'),
  canPublish: flag('Whether nothing stands in the way'),
});
