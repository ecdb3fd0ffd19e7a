import { CARRIED_BECAUSE } from '@lib/panel/minutes/carry-over';
import { MinuteExtract, MINUTES_STATES } from '@lib/panel/minutes/minutes';
import { day, flag, list, moment, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { RECOMMENDATION } from './live.schemas';
import { ClosingJson, ItemMinuteJson, MinutesJson } from './minutes-json';
import { ITEM, MEETING } from './panel.schemas';

export const EXTRACT = shape<MinuteExtract>('MinuteExtract', 'The minute of one case as approved', {
  form: whole('The form of this copy'),
  reference: text('Reference of the case', 'PLP-2026-0143'),
  panel: text('Name of the panel', 'Pan-London placements panel'),
  heldOn: day('The day of the meeting'),
  number: whole('Version of the minutes'),
  outcome: text('What the panel recommends', 'Endorsed'),
  sentence: text('All of it in a sentence'),
  quorum: orNull(text('The quorum it was made with, in words')),
  rationale: orNull(text('Why')),
  viewsConsidered: orNull(text('How the child’s and family’s views counted')),
  dissent: orNull(text('Who dissents, and why')),
  fundingSought: orNull(text('Shares of the cost that are sought, in words')),
  conditions: list(
    shape<MinuteExtract['conditions'][number]>('ExtractCondition', 'A condition', {
      condition: text('The condition'),
      owner: text('Who sees to it'),
      dueOn: orNull(day('By when')),
    }),
    'Its conditions',
  ),
  actions: list(
    shape<MinuteExtract['actions'][number]>('ExtractAction', 'An action', {
      task: text('What is to be done'),
      owner: text('Who does it'),
      dueOn: day('The day it is due'),
    }),
    'Its actions',
  ),
  narrative: orNull(text('What the coordinator added')),
  approvedByName: text('Who approved the minutes', 'A chair'),
  approvedOn: day('When'),
});

const ITEM_MINUTE = shape<ItemMinuteJson>('ItemMinute', 'The minute of one item', {
  item: ITEM,
  hidden: flag('Whether you may not see the case'),
  recommendation: orNull(RECOMMENDATION),
  narrative: orNull(text('What the coordinator added')),
  extract: orNull(EXTRACT),
  version: whole('Goes up with each save; 0 for nothing', 0),
});

export const MINUTES = shape<MinutesJson>('MeetingMinutes', 'The minutes of a meeting in one version', {
  meeting: MEETING,
  number: whole('Number of the version'),
  state: oneOf(Object.keys(MINUTES_STATES), 'Where it stands'),
  openedBecause: orNull(text('Why a version after the first was opened')),
  sentBackBecause: orNull(text('What the chair said when it was last sent back')),
  approvedAt: orNull(moment('When it was approved')),
  approvedByName: orNull(text('By whom')),
  versions: list(whole('A number'), 'All versions, newest first'),
  quorum: text('The quorum in words'),
  attendance: list(
    shape<MinutesJson['attendance'][number]>('MinutedAttendance', 'Who was there, or missed', {
      name: text('Their name'),
      area: text('The area they speak for'),
      seat: text('What they were'),
      state: text('Whether they were there'),
      joined: orNull(text('At which item they came; null for who was there from the start')),
      left: orNull(text('At which item they left; null for who stayed')),
    }),
    'Attendance',
  ),
  conflicts: list(
    shape<MinutesJson['conflicts'][number]>('MinutedConflict', 'A conflict of interest', {
      name: text('Whose'),
      reference: text('About which case'),
      nature: orNull(text('Of what nature')),
      withdrawn: flag('Whether it was found to be none'),
    }),
    'Conflicts of interest',
  ),
  items: list(ITEM_MINUTE, 'Item by item'),
  gaps: list(text('A sentence'), 'What they lack before they go to the chair'),
  version: whole('Goes up with each step'),
});

export const CLOSING = shape<ClosingJson>('MeetingClosing', 'What closing a meeting would carry over', {
  meeting: MEETING,
  carried: list(
    shape<ClosingJson['carried'][number]>('CarriedItem', 'An item that may go on', {
      item: ITEM,
      because: oneOf(Object.keys(CARRIED_BECAUSE), 'Why'),
    }),
    'What goes on to the next meeting unless it is left out',
  ),
  next: orNull(MEETING),
});

export interface ClosedAnswer {
  readonly carried: number;
}

export const CLOSED = shape<ClosedAnswer>('ClosedMeeting', 'That a meeting is closed', {
  carried: whole('How many items went on to the next'),
});

export interface IssuedAnswer {
  readonly issued: number;
}

export const ISSUED = shape<IssuedAnswer>('IssuedMinutes', 'Minutes of cases that went to their boroughs', {
  issued: whole('How many'),
});

export interface CaseMinutesAnswer {
  readonly reference: string;
  readonly localReference: string;
  readonly minutes: readonly MinuteExtract[];
}

export const CASE_MINUTES = shape<CaseMinutesAnswer>('CaseMinutes', 'The minutes of your own case', {
  reference: text('Reference of the case', 'PLP-2026-0143'),
  localReference: text('Your own reference of the child', 'A1234'),
  minutes: list(EXTRACT, 'Every approved version'),
});
